package org.governance4j.registry;

import org.governance4j.community.Body;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Organisation;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;

/** Checks posts in organisations, bodies and grids, and secretaries' files (任职检查). */
final class PostCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;

  PostCheck(RegistryTables tables, ReferenceCheck references) {
    this.tables = tables;
    this.references = references;
  }

  void check() {
    for (int i = 0; i < tables.posts().size(); i++) {
      check(RecordPosition.of(RecordKind.POST_HOLDING, i), tables.posts().get(i));
    }
    for (int i = 0; i < tables.gridPosts().size(); i++) {
      check(RecordPosition.of(RecordKind.GRID_POST, i), tables.gridPosts().get(i));
    }
    for (int i = 0; i < tables.secretaryFiles().size(); i++) {
      check(RecordPosition.of(RecordKind.SECRETARY_FILE, i), tables.secretaryFiles().get(i));
    }
  }

  private void check(RecordPosition position, PostHolding post) {
    references.exists(position, "person", tables.persons(), post.person());
    post.organisation()
        .ifPresent(
            id ->
                references.existsDuring(
                    position,
                    "scope.organisation",
                    tables.organisations(),
                    id,
                    Organisation::validity,
                    post.validity()));
    post.body()
        .ifPresent(
            id ->
                references.existsDuring(
                    position, "scope.body", tables.bodies(), id, Body::validity, post.validity()));
  }

  private void check(RecordPosition position, GridPost post) {
    references.existsDuring(
        position, "grid", tables.grids(), post.grid(), Grid::validity, post.validity());
    post.person().ifPresent(id -> references.exists(position, "person", tables.persons(), id));
  }

  private void check(RecordPosition position, SecretaryFile file) {
    references.exists(position, "secretary", tables.persons(), file.secretary());
    references.existsOn(
        position,
        "community",
        tables.organisations(),
        file.community(),
        Organisation::validity,
        file.filedOn());
    references.existsOn(
        position,
        "filedWith",
        tables.organisations(),
        file.filedWith(),
        Organisation::validity,
        file.filedOn());
  }
}

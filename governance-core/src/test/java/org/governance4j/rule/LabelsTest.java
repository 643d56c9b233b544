package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final Label LECTURE = new Label("party lecture", "党课");
  private static final Label CLASS = new Label("class", "课堂");

  @Test
  void theUppermostLayerNamesACode() {
    PolicyPack lower = PolicyPack.builder("lower").label("A", LECTURE).label("B", LECTURE).build();
    PolicyPack upper = PolicyPack.builder("upper").label("B", CLASS).build();
    PolicyPack both = PolicyPack.layered(List.of(lower, upper)).orElseThrow();
    assertThat(both.labels()).containsEntry("A", LECTURE).containsEntry("B", CLASS).hasSize(2);
    assertThat(lower).isNotEqualTo(PolicyPack.builder("lower").label("A", LECTURE).build());
  }

  @Test
  void sentencesShowTheNamesOfCodes() {
    Reason reason =
        Reason.of(RuleReason.ELEMENT_REMOVED, RuleRef.of("R", "t", "s"))
            .with("subject", new Fact.Id("duty.duties"))
            .with("element", new Fact.Code("element", "PARTY_LECTURE"))
            .with("lower", new Fact.Code("pack", "a"))
            .with("upper", new Fact.Code("pack", "b"));
    PolicyPack pack = PolicyPack.builder("p").label("PARTY_LECTURE", LECTURE).build();
    assertThat(ReasonTexts.of(Locale.CHINA).labelled(pack.labels()).text(reason))
        .isEqualTo("“a”所定“职责”中的“党课”已由“b”删除");
    assertThat(ReasonTexts.of(Locale.US).labelled(pack.labels()).text(reason))
        .startsWith("party lecture of duties");
    assertThat(ReasonTexts.of(Locale.US).text(reason)).startsWith("PARTY_LECTURE of");
    assertThat(ReasonTexts.of(Locale.US).labelled(pack.labels()).label("PARTY_LECTURE"))
        .isEqualTo("party lecture");
    assertThat(ReasonTexts.of(Locale.US).label("PARTY_LECTURE")).isEqualTo("PARTY_LECTURE");
  }

  @Test
  void malformedLabelsAreRefused() {
    assertThatThrownBy(() -> new Label(" ", "课")).hasMessageContaining("en of a label");
    assertThatThrownBy(() -> new Label("x", "课".repeat(101))).hasMessageContaining("zh of a label");
    assertThatThrownBy(() -> PolicyPack.builder("p").label("党课", LECTURE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("党课");
    assertThatThrownBy(() -> PolicyPack.builder("p").label("A", LECTURE).label("A", CLASS))
        .hasMessageContaining("twice");
  }
}

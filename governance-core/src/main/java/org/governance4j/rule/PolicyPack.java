package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A set of dated policies, typically those of one place or one host (策略包).
 *
 * <pre>{@code
 * PolicyPack local =
 *     PolicyPack.builder("local")
 *         .put(GridWorkerNumber.KEY, today, decision, new GridWorkerNumber(1, decision))
 *         .build();
 * PolicyPack pack = PolicyPack.layered(List.of(gaozhouChengdong, local)).orElseThrow();
 * Dated<GridStaffingPolicy> staffing = pack.get(GridStaffingPolicy.KEY);
 * }</pre>
 *
 * <p>Packs layer as the key of each policy says: whole, or by the code of its elements. On each
 * day, as far as it was known on another, a layer gives one version of a policy or nothing. From
 * the lowest layer up, an element replaces the one of its code; a version without a value ends all
 * below it. Inside one layer a version replaces the earlier one whole.
 */
public final class PolicyPack {

  private final String id;
  private final ImmutableMap<PolicyKey<?>, Dated<?>> policies;
  private final ImmutableList<OpenItem> open;
  private final ImmutableMap<String, Label> labels;
  private final ImmutableList<PolicyPack> layers;
  private final ImmutableList<Replacement> replaced;
  private final ImmutableList<Reason> unmatchedRemovals;

  private PolicyPack(
      String id,
      Map<PolicyKey<?>, Dated<?>> policies,
      Iterable<OpenItem> open,
      Map<String, Label> labels,
      List<PolicyPack> layers,
      Iterable<Replacement> replaced,
      ImmutableList<Reason> unmatchedRemovals) {
    this.id = id;
    this.policies = ImmutableMap.copyOf(policies);
    this.open = ImmutableList.copyOf(open);
    this.labels = ImmutableMap.copyOf(labels);
    this.layers = ImmutableList.copyOf(layers);
    this.replaced = ImmutableList.sortedCopyOf(Replacement.ORDER, replaced);
    this.unmatchedRemovals = unmatchedRemovals;
  }

  /**
   * Starts a pack.
   *
   * @param id the pack's name, such as {@code gaozhou-chengdong}
   * @return a builder without policies
   */
  public static Builder builder(String id) {
    requireNonNull(id, "id");
    return new Builder(id);
  }

  /**
   * Lays packs over each other. A pack that is itself layered counts as its layers.
   *
   * @param packs the packs, the lowest first, at least one
   * @return one pack; refused with every two layers of one id, and with every merged policy that
   *     its key refuses, named with the layers that it comes from
   */
  public static Outcome<PolicyPack> layered(List<PolicyPack> packs) {
    requireNonNull(packs, "packs");
    checkArgument(!packs.isEmpty(), "at least one pack is needed to layer");
    List<PolicyPack> layers = packs.stream().flatMap(pack -> pack.layers().stream()).toList();
    if (layers.size() == 1) {
      return Outcome.accepted(layers.get(0));
    }
    Findings findings = new Findings();
    checkIds(layers, findings);
    Set<Replacement> replaced = new LinkedHashSet<>();
    Map<PolicyKey<?>, Dated<?>> merged = new LinkedHashMap<>();
    layers.stream()
        .flatMap(layer -> layer.keys().stream())
        .distinct()
        .sorted(Comparator.comparing(PolicyKey::id))
        .forEach(key -> merged.put(key, merged(key, layers, findings, replaced)));
    String top = layers.get(layers.size() - 1).id;
    return findings.outcome(
        () ->
            new PolicyPack(
                top,
                merged,
                stillOpen(layers),
                labels(layers),
                layers,
                replaced,
                UnmatchedRemovals.of(layers)));
  }

  /**
   * The pack's name.
   *
   * @return the id; of a layered pack that of its uppermost layer
   */
  public String id() {
    return id;
  }

  /**
   * The packs that this one was layered from.
   *
   * @return the layers, the lowest first; this pack alone if it was not layered
   */
  public ImmutableList<PolicyPack> layers() {
    return layers.isEmpty() ? ImmutableList.of(this) : layers;
  }

  /**
   * What upper layers changed of lower ones, on whatever day. Each step is listed: an element that
   * a middle layer replaces and an upper one replaces again is listed twice.
   *
   * @return the replacements, each once, in the same order however the layers state them: by
   *     policy, element, layers, kind and rule; none if the pack was not layered
   */
  public ImmutableList<Replacement> replaced() {
    return replaced;
  }

  /**
   * The removals that remove nothing on any day, such as one of a misspelt code. They are no
   * violation, as the element may be in a pack that is to be laid below; a host that lays all its
   * packs should refuse them.
   *
   * @return for each removal of an element that no lower layer states or leaves open a reason with
   *     the policy, the element, the layer and the rule of the removal, those of the lowest layer
   *     first; none if the pack was not layered
   */
  public ImmutableList<Reason> unmatchedRemovals() {
    return unmatchedRemovals;
  }

  /**
   * What the texts leave open and a host must fill with a layer above.
   *
   * @return the open items, those of the lowest layer first; of a layered pack the ones whose
   *     policy or element no layer above states or removes, on whatever day
   */
  public ImmutableList<OpenItem> open() {
    return open;
  }

  /**
   * What people call the codes that the pack introduces, for {@link ReasonTexts#labelled}.
   *
   * @return the labels by code; of a layered pack each from the uppermost layer that has one
   */
  public ImmutableMap<String, Label> labels() {
    return labels;
  }

  /**
   * The policies that the pack states.
   *
   * @return the keys in the order in which they were stated; of a layered pack sorted by id
   */
  public ImmutableSet<PolicyKey<?>> keys() {
    return policies.keySet();
  }

  /**
   * A policy; one that the pack does not state is in force on no day, so that engines answer
   * undetermined and name it.
   *
   * @param key the policy's key
   * @param <T> the policy's type
   * @return the dated policy, without versions if the pack does not state it
   * @throws IllegalArgumentException if the pack states a policy of another type under the key's id
   */
  public <T> Dated<T> get(PolicyKey<T> key) {
    requireNonNull(key, "key");
    return find(key).orElseGet(() -> Dated.empty(key.id()));
  }

  @SuppressWarnings("unchecked") // the builder and the layering keep key and value together
  private <T> Optional<Dated<T>> find(PolicyKey<T> key) {
    Dated<?> dated = policies.get(key);
    if (dated == null) {
      return Optional.empty();
    }
    policies.keySet().stream().filter(key::equals).forEach(stated -> checkType(stated, key));
    return Optional.of((Dated<T>) dated);
  }

  private static <T> Dated<T> merged(
      PolicyKey<T> key, List<PolicyPack> packs, Findings findings, Set<Replacement> replaced) {
    List<Merge.Layer<T>> layers =
        packs.stream()
            .flatMap(
                pack -> pack.find(key).map(dated -> new Merge.Layer<>(pack.id, dated)).stream())
            .toList();
    if (layers.size() == 1) {
      return layers.get(0).policy();
    }
    MergedCells<T> cells = new Merge<>(key, layers, findings, replaced).cells();
    Dated<T> whole =
        layers.stream().map(Merge.Layer::policy).reduce((lower, upper) -> upper.over(lower)).get();
    return key.layering().isEmpty() ? whole : Dated.merged(key.id(), whole.layers(), cells);
  }

  private static void checkIds(List<PolicyPack> layers, Findings findings) {
    Set<String> ids = new LinkedHashSet<>();
    for (PolicyPack layer : layers) {
      if (!ids.add(layer.id)) {
        findings.violation(
            Reason.of(
                RuleReason.LAYER_STATED_TWICE,
                RuleLaw.LAYERS_DIFFER,
                "layer",
                new Fact.Code("pack", layer.id)));
      }
    }
  }

  private static List<OpenItem> stillOpen(List<PolicyPack> layers) {
    ImmutableList.Builder<OpenItem> open = ImmutableList.builder();
    for (int lower = 0; lower < layers.size(); lower++) {
      List<PolicyPack> above = layers.subList(lower + 1, layers.size());
      layers.get(lower).open.stream()
          .filter(item -> above.stream().noneMatch(item::isFilledBy))
          .forEach(open::add);
    }
    return open.build();
  }

  private static Map<String, Label> labels(List<PolicyPack> layers) {
    Map<String, Label> labels = new LinkedHashMap<>();
    layers.forEach(layer -> labels.putAll(layer.labels));
    return labels;
  }

  private static void checkType(PolicyKey<?> stated, PolicyKey<?> wanted) {
    checkArgument(
        stated.type() == wanted.type(),
        "policy '%s' is a %s in the pack and not a %s: give one of the keys another id",
        stated.id(),
        stated.type().getName(),
        wanted.type().getName());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyPack that
        && id.equals(that.id)
        && policies.equals(that.policies)
        && open.equals(that.open)
        && labels.equals(that.labels)
        && layers.equals(that.layers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, policies, layers);
  }

  @Override
  public String toString() {
    return "PolicyPack" + layers().stream().map(PolicyPack::id).toList() + policies.keySet();
  }

  /** Builds a pack of one layer; for use within one thread. */
  public static final class Builder {

    private final String id;
    private final Map<PolicyKey<?>, Dated<?>> policies = new LinkedHashMap<>();
    private final Set<OpenItem> open = new LinkedHashSet<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();

    private Builder(String id) {
      this.id = OpaqueId.checkCode("id", id);
    }

    /**
     * States a policy from a day on, known since that day.
     *
     * @param key the policy's key, not yet stated in this pack
     * @param from the first day in force
     * @param rule who says so
     * @param policy the policy
     * @param <T> the policy's type
     * @return this
     * @throws IllegalArgumentException if the key's id is stated already
     */
    @CanIgnoreReturnValue
    public <T> Builder put(PolicyKey<T> key, LocalDate from, RuleRef rule, T policy) {
      requireNonNull(key, "key");
      requireNonNull(policy, "policy");
      return put(key, Dated.from(key, from, rule, policy));
    }

    /**
     * States a policy in several versions.
     *
     * @param key the policy's key, not yet stated in this pack
     * @param dated its versions, made for the key and in one layer
     * @param <T> the policy's type
     * @return this
     * @throws IllegalArgumentException if the key's id is stated already, the versions are those of
     *     another subject or of several layers, or one removes elements of a policy that layers
     *     whole
     */
    @CanIgnoreReturnValue
    public <T> Builder put(PolicyKey<T> key, Dated<T> dated) {
      requireNonNull(key, "key");
      requireNonNull(dated, "dated");
      checkArgument(
          key.id().equals(dated.subject()),
          "the versions for policy '%s' are those of '%s': make them with Dated.of(key, …)",
          key.id(),
          dated.subject());
      checkArgument(
          dated.layers().size() <= 1,
          "the versions of policy '%s' have %s layers, but a pack is one: layer packs",
          key.id(),
          dated.layers().size());
      checkArgument(
          key.layering().isPresent()
              || dated.versions().stream().allMatch(version -> version.removals().isEmpty()),
          "policy '%s' layers whole, but a version removes elements: state a version without them",
          key.id());
      checkArgument(
          policies.putIfAbsent(key, dated) == null,
          "pack '%s' states policy '%s' twice",
          id,
          key.id());
      return this;
    }

    /**
     * States that the texts leave something open, which a layer above must fill.
     *
     * @param item what is open
     * @return this
     * @throws IllegalArgumentException if it is an element of a policy that layers whole, or is
     *     stated already
     */
    @CanIgnoreReturnValue
    public Builder open(OpenItem item) {
      requireNonNull(item, "item");
      checkComponent(
          "open",
          item.element().isEmpty() || item.policy().layering().isPresent(),
          "policy '%s' layers whole, so that no element of it can be open",
          item.policy().id());
      checkComponent(
          "open",
          open.add(item),
          "pack '%s' states an open item of '%s' twice",
          id,
          item.policy().id());
      return this;
    }

    /**
     * States what people call a code, whatever policy introduces it.
     *
     * @param code the code, not yet labelled in this pack
     * @param label its names
     * @return this
     * @throws IllegalArgumentException if the code has the form of no id, or has a label already
     */
    @CanIgnoreReturnValue
    public Builder label(String code, Label label) {
      requireNonNull(code, "code");
      OpaqueId.checkCode("labels", code);
      checkComponent(
          "labels",
          labels.putIfAbsent(code, Objects.requireNonNull(label, "label")) == null,
          "pack '%s' labels '%s' twice",
          id,
          code);
      return this;
    }

    /**
     * The pack.
     *
     * @return what was stated so far
     */
    public PolicyPack build() {
      return new PolicyPack(
          id, policies, open, labels, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }
  }
}

import Screen

/// What the signs on the screen mean, for the pages of the help sheet behind those of the keys.
///
/// What a sheet explains itself, as β or Φ, is not among them.
package enum HelpSigns {
  private struct Group {
    let title: String
    let signs: [(sign: String, meaning: String)]
  }

  private static let groups = [
    Group(
      title: "at the point",
      signs: [
        ("w, p", "the run's point, the probe's"),
        ("−g", "where a step goes; g is the slope of L"),
        ("ε", "the step size: w − εg is next"),
        ("L(w)", "the loss at w; ΔL is its change"),
        ("‖g‖", "the length of g; gᵀg is its square"),
        ("H", "the second derivatives of L"),
        ("λ", "eigenvalues of H, λmin and λmax"),
        ("κ", "λmax ÷ λmin"),
        ("gᵀHg", "how L bends along g"),
        ("m₀ … m₃", "Taylor models of L at w, by order"),
        ("t", "the number of a step"),
      ]),
    Group(
      title: "what theory needs",
      signs: [
        ("Λ⁺", "no λmax of a view or step is larger"),
        ("Λ", "no |λ| there is larger"),
        ("L*", "the lowest loss, or a bound below it"),
        ("Lₘ", "the loss at the minimum in reach, which may not be the lowest"),
        ("w*", "the minimum or saddle nearby"),
        ("μ", "no λ of a region is lower, or PL holds with it"),
        ("PL", "‖g‖² ≥ 2μ(L − L*)"),
        ("J, K", "slopes of the residuals, and JJᵀ"),
      ]),
    Group(
      title: "marks",
      signs: [
        ("✓", "proved, or held"), ("≈", "sampled or estimated: no proof"),
        ("=", "level but for rounding: held"),
        ("▽ △", "a minimum, a maximum"), ("⋈", "a saddle"),
        ("◌", "a degenerate point: a λ counts as 0"), ("·", "not proved"),
      ]),
  ]

  /// The names of the groups.
  package static let titles = groups.map(\.title)

  /// The groups in columns so wide.
  static func parts(columns: Int, look: Look) -> [HelpPages.Group] {
    let column = HelpGroup.textColumn(columns: columns, look: look)
    return groups.map { group in
      HelpPages.Group(
        head: [.title(group.title)],
        blocks: group.signs.map { sign, meaning in
          // Two columns are free before the next group: its signs would read on from here.
          let rows = look.wrapped(meaning, columns: max(1, columns - column - 2))
          return rows.enumerated().map { row, text in
            .keys(row == 0 ? sign : "", text, .strong, canAct: true)
          }
        })
    }
  }
}

import Descent

extension CriticalPointSurvey {
  /// How many there are, and of which kinds; nothing while they are looked for.
  var summary: (count: String, kinds: String)? {
    guard isSearched else { return nil }
    if isEverywhere { return ("every point is critical", "L is constant") }
    let kinds =
      [
        CriticalPointSurvey.counted(count(.bowl), "minimum", "minima"),
        CriticalPointSurvey.counted(count(.saddle), "saddle", "saddles"),
        CriticalPointSurvey.counted(count(.dome), "maximum", "maxima"),
        CriticalPointSurvey.counted(count(.flat), "degenerate", "degenerate"),
      ].compactMap(\.self) + setKinds
    let total =
      switch (points.count, sets.isEmpty) {
      case (0, true): "no critical point"
      case (let count, true): count.counted("critical point")
      case (_, false): "critical points"
      }
    return (total, kinds.joined(separator: ", "))
  }

  private func count(_ curvature: Curvature) -> Int {
    points.count { $0.point.curvature == curvature }
  }

  private var setKinds: [String] {
    let names: [(CriticalSet.Kind, String)] = [
      (.minima, "of minima"), (.maxima, "of maxima"), (.mixed, "of degenerate points"),
    ]
    let curves = names.compactMap { kind, name in
      CriticalPointSurvey.counted(sets.count { $0.kind == kind }, "curve \(name)", "curves \(name)")
    }
    return curves + (sets.contains { $0.kind == .level } ? ["L is level over a part of it"] : [])
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : count.counted(one, many)
  }
}

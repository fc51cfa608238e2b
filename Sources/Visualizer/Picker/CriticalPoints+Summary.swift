import Descent

extension CriticalPoints {
  /// How many there are, and of which kinds.
  var summary: (count: String, kinds: String) {
    let kinds =
      [
        CriticalPoints.counted(count(.bowl), "minimum", "minima"),
        CriticalPoints.counted(count(.saddle), "saddle", "saddles"),
        CriticalPoints.counted(count(.dome), "maximum", "maxima"),
        CriticalPoints.counted(count(.flat), "degenerate", "degenerate"),
      ].compactMap(\.self) + setKinds
    let total =
      switch (points.count, sets.isEmpty) {
      case (0, true): "no critical point"
      case (let count, true): count.counted("critical point")
      case (_, false): "critical points"
      }
    return (total, kinds.joined(separator: ", "))
  }

  private var setKinds: [String] {
    let names: [(CriticalSet.Kind, String)] = [
      (.minima, "of minima"), (.maxima, "of maxima"), (.mixed, "of degenerate points"),
    ]
    let curves = names.compactMap { kind, name in
      CriticalPoints.counted(sets.count { $0.kind == kind }, "curve \(name)", "curves \(name)")
    }
    return curves + (sets.contains { $0.kind == .level } ? ["L is level over a part of it"] : [])
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : count.counted(one, many)
  }
}

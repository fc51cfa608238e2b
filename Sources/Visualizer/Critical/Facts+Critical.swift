import Descent

extension Facts {
  private static let survey: @Sendable (State, Workbench) -> CriticalPointSurvey? = {
    state, workbench in
    state.criticalList.flatMap { $0.isFinished ? workbench.criticalSurvey(of: $0) : nil }
  }

  private static func count(
    _ curvature: Curvature
  ) -> @Sendable (State, Workbench) -> Int? {
    { state, workbench in
      survey(state, workbench)?.points.count { $0.point.curvature == curvature }
    }
  }

  private static let destination: @Sendable (State, Workbench) -> CriticalPoint? = {
    state, workbench in
    if case .point(let proved) = state.destination(using: workbench) { proved.point } else { nil }
  }

  static let critical = [
    yesOrNo("critical", "whether the list of critical points is open") { state, _ in
      state.criticalList != nil
    },
    integer("critical_count", "the view's critical points, when all work on them is done") {
      survey($0, $1)?.points.count
    },
    integer("critical_minima", "how many are minima", count(.bowl)),
    integer("critical_saddles", "how many are saddles", count(.saddle)),
    integer("critical_maxima", "how many are maxima", count(.dome)),
    integer("critical_degenerate", "how many are degenerate", count(.flat)),
    integer("critical_certified", "how many are certified") {
      survey($0, $1)?.points.count { $0.isCertified }
    },
    yesOrNo("critical_complete", "whether it is proved that these are all") {
      survey($0, $1)?.isComplete
    },
    number("critical_x", "the chosen one, x") { state, workbench in
      state.chosenCriticalPoint(using: workbench)?.point.place.x
    },
    number("critical_y", "the chosen one, y") { state, workbench in
      state.chosenCriticalPoint(using: workbench)?.point.place.y
    },
    word("heading", "the kind of the one that the run heads for and can rest at, or none") {
      state, workbench in
      switch state.destination(using: workbench) {
      case nil: nil
      case .point(let proved): proved.point.curvature.criticalKind
      case .unstable, .set, .nowhere: "none"
      }
    },
    number("heading_x", "where it is, x") { destination($0, $1)?.place.x },
    number("heading_y", "where it is, y") { destination($0, $1)?.place.y },
  ]
}

import Descent
import Screen

extension Opening {
  /// The arguments of `gdviz` that say it, without the program's name.
  ///
  /// Numbers have the shortest digits that read back to the same double. A formula is given with all
  /// that a preset's name would say. `--show` is always there, since without it a person's
  /// configuration would decide what is shown.
  package var arguments: [String] {
    lossArguments + runArguments + sightArguments
  }

  /// The landscape that its name opens, of the catalogue or of a person's file.
  private var named: Landscape? {
    let listed = Catalog.listed + [own?.listed].compactMap(\.self)
    return listed.first { $0.isSame(as: landscape) }?.landscape
  }

  private var lossArguments: [String] {
    guard let named else {
      return ["--formula", landscape.formula.description, "--window", text(landscape.window)]
    }
    let file = own.map { ["--landscapes", $0.file] } ?? []
    var arguments = file + [named.id]
    for (constant, given) in zip(landscape.constants, named.constants) where constant != given {
      arguments += ["--set", "\(constant.name)=\(constant.value.shortest)"]
    }
    if landscape.window != named.window { arguments += ["--window", text(landscape.window)] }
    return arguments
  }

  private var runArguments: [String] {
    var arguments: [String] = []
    if start != named?.start {
      arguments += ["--start", start.map(\.shortest).joined(separator: ",")]
    }
    if stepSizes.initial != named?.stepSize {
      arguments += ["--epsilon", stepSizes.initial.shortest]
    }
    for change in stepSizes.changes {
      arguments += ["--epsilon-from", "\(change.step)=\(change.stepSize.shortest)"]
    }
    if step > 0 { arguments += ["--at", "\(step)"] }
    let usual = StopRules.Settings()
    if stops.gradientTolerance != usual.gradientTolerance {
      arguments += ["--tolerance", stops.gradientTolerance.shortest]
    }
    if stops.farDistance != usual.farDistance {
      arguments += ["--far-distance", stops.farDistance.shortest]
    }
    if stops.farLoss != usual.farLoss { arguments += ["--far-loss", stops.farLoss.shortest] }
    if stops.maximumSteps != usual.maximumSteps {
      arguments += ["--maximum-steps", "\(stops.maximumSteps)"]
    }
    return arguments
  }

  private var sightArguments: [String] {
    var arguments: [String] = []
    if let view { arguments += ["--view", text(view)] }
    if page != .map { arguments += ["--page", page.rawValue] }
    if axes != .logarithmic { arguments += ["--axes", axes.rawValue] }
    if let probe { arguments += ["--probe", "\(probe.x.shortest),\(probe.y.shortest)"] }
    if let inspected { arguments += ["--inspect", "\(inspected)"] }
    if chosenConstant > 0, landscape.constants.indices.contains(chosenConstant) {
      arguments += ["--constant", landscape.constants[chosenConstant].name]
    }
    if isFollowing { arguments.append("--follow") }
    if speed != Playback().speed { arguments += ["--rate", "\(Playback.rates[speed])"] }
    if theme != .dark { arguments += ["--theme", theme.rawValue] }
    if colorMap != theme.ownColorMap { arguments += ["--palette", colorMap.rawValue] }
    return arguments + ["--show", shown.words]
  }

  private func text(_ window: Window) -> String {
    [window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound]
      .map(\.shortest).joined(separator: ",")
  }
}

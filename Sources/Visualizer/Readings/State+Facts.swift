package import Descent

extension State {
  /// What is known at the current point, whatever the readouts still show.
  func current(_ workbench: Workbench) -> Reading {
    reading(at: run.steps.count, using: workbench)
  }

  func predicted(_ order: Int, _ workbench: Workbench) -> Double {
    current(workbench).model.predictedChange(order: order, stepSize: run.stepSize)
  }

  /// Where the model that is shown is level.
  package func stationaryPoint(using workbench: Workbench) -> StationaryPoint {
    current(workbench).stationaryPoint(order: shown.order)
  }

  /// The same in the plane's coordinates.
  func stationaryPlace(_ workbench: Workbench) -> PlanePoint? {
    let place = plane.projection(of: run.point)
    return stationaryPoint(using: workbench).displacement.map(place.moved)
  }

  /// Where a model is level.
  func stationaryPlace(of model: LocalModel, using workbench: Workbench) -> PlanePoint? {
    let place = plane.projection(of: model.point)
    let scale = workbench.curvatureScale(of: landscape)
    return model.stationaryPoint(order: shown.order, scale: scale).displacement.map(place.moved)
  }

  /// Paused, playing, running until it stops, or how the run ended.
  package var statusWord: String {
    switch run.status {
    case .running:
      switch playback.mode {
      case .paused: "paused"
      case .playing: "playing"
      case .untilStopped: "running"
      }
    case .stopped(let reason): reason.outcome.rawValue
    }
  }

  /// How many steps turned back against the one before along the eigenvector of λ_max where they
  /// began.
  package func signFlips(using workbench: Workbench) -> Int {
    let objective = workbench.objective(of: landscape)
    return run.steps.indices.dropFirst().count { index in
      let step = run.steps[index]
      let jet = objective.jet(at: step.point, along: plane.directions)
      let vector = jet.hessian.eigenpairs().larger.vector
      func along(_ displacement: Vector) -> Double {
        let place = plane.directions.components(of: displacement)
        return place.dot(vector)
      }
      return along(step.displacement) * along(run.steps[index - 1].displacement) < 0
    }
  }
}

extension PlanePoint {
  /// The point so far away; a coordinate is 0 where rounding alone keeps it from being that.
  func moved(by step: PlanePoint) -> PlanePoint {
    func sum(_ first: Double, _ second: Double) -> Double {
      let sum = first + second
      return abs(sum) <= 8 * max(abs(first), step.norm).ulp ? 0 : sum
    }
    return PlanePoint(x: sum(x, step.x), y: sum(y, step.y))
  }
}

extension StationaryPoint {
  var displacement: PlanePoint? {
    switch self {
    case .minimum(let place), .saddle(let place), .maximum(let place): place
    case .none: nil
    }
  }

  var word: String {
    switch self {
    case .minimum: "minimum"
    case .saddle: "saddle"
    case .maximum: "maximum"
    case .none: "none"
    }
  }
}

extension LevelSetKind {
  var word: String { String(rawValue.map { $0 == " " ? "_" : $0 }) }
}

extension DescentLemma {
  var word: String {
    switch self {
    case .holds: "holds"
    case .silent: "silent"
    case .leftRegion: "left"
    case .noValue: "no_value"
    case .crossesGap: "gap"
    case .smoothnessTooLow: "low"
    case .noStep: "none"
    }
  }
}

extension StepOutcome {
  var word: String {
    switch self {
    case .down: "down"
    case .level: "level"
    case .up: "up"
    }
  }
}

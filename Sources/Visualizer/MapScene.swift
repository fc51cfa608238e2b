package import Descent

/// What the map shows, in the plane's coordinates: cells, a vector figure or pixels can be made of it.
package struct MapScene: Sendable {
  /// A level set of a raster.
  package struct Level: Sendable {
    package enum Kind: Sendable {
      case truth
      case model(order: Int)
    }

    package let kind: Kind
    package let quantity: Quantity
    package let value: Double
  }

  /// An eigenvector through w, as long as its loss is flat: a half has length ∝ 1/√|λ|.
  package struct Axis: Sendable {
    package let direction: PlanePoint
    package let eigenvalue: Double
    package let isLargest: Bool
  }

  /// What a raster is made of.
  package let plane: Plane
  package let view: Window
  /// What fill and contours are of.
  package let ground: Quantity
  /// The lowest loss known, where the fill is darkest.
  package let lowest: Double?
  package let levels: [Level]
  package let axes: [Axis]
  /// The iterates, the oldest first.
  package let path: [PlanePoint]
  package let ghosts: [[PlanePoint]]
  package let here: PlanePoint
  /// The direction of −g; nothing where there is none.
  package let descent: PlanePoint?
  package let next: PlanePoint?
  /// Where the model is level.
  package let stationary: PlanePoint?
  package let start: PlanePoint
}

extension State {
  /// The scene at w as the layers stand.
  package func scene(view: Window, using workbench: Workbench) -> MapScene {
    let model = currentModel(using: workbench)
    let here = plane.projection(of: run.point)
    let hasDiverged = run.status.reason?.isDiverged ?? false
    let hasStep =
      model.gradientSquared > 0 && !hasDiverged && !(run.status.reason?.isConverged ?? false)
    let slope = model.slope
    return MapScene(
      plane: plane, view: view, ground: ground,
      lowest: shown.ground == .loss ? landscape.knownMinimum : nil,
      levels: hasDiverged ? [] : levels(model, isLevel: !hasStep),
      axes: shown.eigenvectors && !hasDiverged ? axes(model) : [],
      path: shown.path == .off ? [] : run.path(in: plane),
      ghosts: shown.path == .off ? [] : ghostPaths,
      here: here,
      descent: shown.gradient && hasStep ? PlanePoint(x: -slope.x, y: -slope.y) : nil,
      next: shown.nextStep && hasStep
        ? PlanePoint(x: here.x - run.stepSize * slope.x, y: here.y - run.stepSize * slope.y) : nil,
      stationary: shown.order > 0 && !hasDiverged ? stationaryPlace(workbench) : nil,
      start: plane.projection(of: run.start))
  }

  private var ground: Quantity {
    switch shown.ground {
    case .loss: .loss
    case .model: .model(order: max(1, shown.order), at: run.point)
    case .difference: .modelError(order: max(1, shown.order), at: run.point)
    }
  }

  /// The level sets through w of L and of its model; where L is level, its own is no line.
  private func levels(_ model: LocalModel, isLevel: Bool) -> [MapScene.Level] {
    var levels: [MapScene.Level] = []
    if shown.level, !isLevel {
      levels.append(MapScene.Level(kind: .truth, quantity: .loss, value: model.loss))
    }
    if shown.order > 0, model.gradientSquared > 0 {
      levels.append(
        MapScene.Level(
          kind: .model(order: shown.order), quantity: .model(order: shown.order, at: run.point),
          value: model.loss))
    }
    return levels
  }

  private func axes(_ model: LocalModel) -> [MapScene.Axis] {
    let pairs = model.eigenpairs
    return [
      MapScene.Axis(
        direction: pairs.smaller.vector, eigenvalue: pairs.smaller.value, isLargest: false),
      MapScene.Axis(
        direction: pairs.larger.vector, eigenvalue: pairs.larger.value, isLargest: true),
    ]
  }

  /// The paths that were left, and what lies ahead of a rewound run.
  private var ghostPaths: [[PlanePoint]] {
    let runs = ghosts.filter { !$0.isHidden }.map(\.whole) + (unwound.map { [$0] } ?? [])
    return runs.map { $0.path(in: plane) }
  }
}

extension Run {
  /// The iterates in a plane's coordinates, the start first.
  func path(in plane: Plane) -> [PlanePoint] {
    steps.places(in: plane) + [plane.projection(of: point)]
  }
}

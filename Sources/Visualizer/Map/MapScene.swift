package import Descent

/// What the map shows, in the plane's coordinates: cells, a vector figure or pixels can be made of it.
package struct MapScene: Sendable {
  /// A level set of a raster.
  package struct Level: Sendable {
    package enum Kind: Sendable {
      case truth
      case model(order: Int, LevelSetKind?)
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
  /// The point that is looked at in place of w.
  package let probe: PlanePoint?
  /// The direction of −g; nothing where there is none.
  package let descent: PlanePoint?
  package let next: PlanePoint?
  /// Where the model is level.
  package let stationary: PlanePoint?
  package let start: PlanePoint
  /// The critical points, while their list is open.
  package let critical: [CriticalMark]

  /// A critical point by its kind.
  package struct CriticalMark: Sendable {
    package let place: PlanePoint
    package let curvature: Curvature
    package let isChosen: Bool
  }
}

extension State {
  /// The scene as the layers stand: the path with w, and what belongs to the point in focus.
  package func scene(view: Window, using workbench: Workbench) -> MapScene {
    let model = localModel(using: workbench)
    let focus = plane.projection(of: model.point)
    let reason = probe == nil ? shownStatus.reason : nil
    let stepSize = probe == nil ? run.stepSize(at: shownStep) : run.stepSize
    let isFarOut = reason?.isFarOut ?? false
    let hasStep = model.gradientSquared > 0 && !isFarOut && !(reason?.isConverged ?? false)
    let slope = model.slope
    return MapScene(
      plane: plane, view: view, ground: ground(at: model.point),
      lowest: shown.ground == .loss ? landscape.knownMinimum : nil,
      levels: isFarOut
        ? [] : levels(model, isLevel: !hasStep, scale: workbench.curvatureScale(of: landscape)),
      axes: shown.eigenvectors && !isFarOut ? axes(model) : [],
      path: shown.path == .off ? [] : Array(run.path(in: plane).prefix(shownStep + 1)),
      ghosts: shown.path == .off ? [] : ghostPaths,
      here: plane.projection(of: shownPoint),
      probe: probe,
      descent: shown.gradient && hasStep ? PlanePoint(x: -slope.x, y: -slope.y) : nil,
      next: shown.nextStep && hasStep
        ? PlanePoint(x: focus.x - stepSize * slope.x, y: focus.y - stepSize * slope.y)
        : nil,
      stationary: shown.order > 0 && !isFarOut
        ? stationaryPlace(of: model, using: workbench) : nil,
      start: plane.projection(of: run.start),
      critical: criticalMarks(using: workbench))
  }

  private func ground(at point: Vector) -> Quantity {
    switch shown.ground {
    case .loss: .loss
    case .model: .model(order: max(1, shown.order), at: point)
    case .difference: .modelError(order: max(1, shown.order), at: point)
    }
  }

  /// The level sets of L and of its model through the model's point; where L is level, its own is no
  /// line, but two that cross on a saddle, and the model's may be that point alone.
  private func levels(_ model: LocalModel, isLevel: Bool, scale: Double) -> [MapScene.Level] {
    guard model.loss.isFinite else { return [] }
    let isSaddle = Curvature(of: model.eigenpairs, scale: scale) == .saddle
    var levels: [MapScene.Level] = []
    if shown.level, !isLevel || isSaddle {
      levels.append(MapScene.Level(kind: .truth, quantity: .loss, value: model.loss))
    }
    let kind = model.levelSet(order: shown.order, scale: scale)
    if shown.order > 0, model.gradientSquared > 0 || isSaddle || kind == .point {
      levels.append(
        MapScene.Level(
          kind: .model(order: shown.order, kind),
          quantity: .model(order: shown.order, at: model.point),
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

  /// The paths that were left, and what lies ahead of a rewound run or of the step looked at.
  private var ghostPaths: [[PlanePoint]] {
    let runs = ghosts.filter { !$0.isHidden }.map(\.whole) + (unwound.map { [$0] } ?? [])
    let ahead = inspected == nil ? [] : [Array(run.path(in: plane).dropFirst(shownStep))]
    return runs.map { $0.path(in: plane) } + ahead
  }
}

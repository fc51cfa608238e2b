package import Descent

/// The last few steps that were looked at, by where they begin.
struct StepMemory {
  fileprivate struct LandmarksKey: Hashable {
    var point: Workbench.PointKey
    var reach: Double
    var farthest: Double
  }

  fileprivate struct GuaranteeKey: Hashable {
    var point: Workbench.PointKey
    var order: Int
    var end: Double
  }

  fileprivate struct CurveKey: Hashable {
    var point: Workbench.PointKey
    var extent: StepExtent
  }

  fileprivate var landmarks = Recent<LandmarksKey, StepLandmarks>(capacity: 4)
  fileprivate var guarantees = Recent<GuaranteeKey, StepGuarantee>(capacity: 4)
  fileprivate var curves = Recent<CurveKey, StepCurve>(capacity: 4)
}

extension Workbench {
  /// L along the step from a point, in a chart with room for a step size.
  package func stepCurve(
    of landscape: Landscape, model: LocalModel, in plane: Plane, stepSize: Double, end: Double?
  ) -> StepCurve {
    let objective = objective(of: landscape)
    let point = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    let wish = StepExtent(of: model, stepSize: stepSize)
    let landmarks = landmarks(of: point, model, on: objective, in: wish)
    let extent =
      end.map(wish.ending) ?? wish.adjusted(to: landmarks, of: model, stepSize: stepSize)
    return step.curves.value(for: StepMemory.CurveKey(point: point, extent: extent)) {
      StepCurve(
        of: model.stepLine(on: objective), model: model, extent: extent, landmarks: landmarks)
    }
  }

  /// What the Taylor polynomial of an order guarantees of L along the step from a point.
  package func stepGuarantee(
    of landscape: Landscape, model: LocalModel, in plane: Plane, order: Int, upTo end: Double
  ) -> StepGuarantee {
    let point = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    return step.guarantees.value(for: StepMemory.GuaranteeKey(point: point, order: order, end: end))
    {
      StepGuarantee(
        of: StepEnvelope(
          of: model.stepLine(on: objective(of: landscape)), order: order, upTo: end), order: order)
    }
  }

  /// The landmarks of L along the step; nothing where there is no step.
  private func landmarks(
    of point: PointKey, _ model: LocalModel, on objective: any Objective, in extent: StepExtent
  ) -> StepLandmarks? {
    guard model.gradientSquared > 0, model.gradientSquared.isFinite, model.loss.isFinite else {
      return nil
    }
    let key = StepMemory.LandmarksKey(
      point: point, reach: extent.reach, farthest: extent.farthest)
    return step.landmarks.value(for: key) {
      StepLandmarks(
        of: model.stepLine(on: objective), upTo: extent.reach, orWhereItFallsTo: extent.farthest)
    }
  }
}

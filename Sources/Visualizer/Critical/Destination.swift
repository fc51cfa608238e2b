package import Descent
import Screen

/// Where the run is heading for with its ε.
package enum Destination: Hashable, Sendable {
  case point(ProvedCriticalPoint)
  /// To a minimum at which no run with this ε comes to rest, since ελmax is 2 or more there (MATH §6),
  /// by as much.
  case unstable(CriticalPoint, product: Double)
  /// To a curve or a part of the plane where L is level.
  case set(CriticalSet)
  /// To none of the points, and why.
  case nowhere(String)

  /// How near a run is to the critical point that it leads to, as a part of the view's diagonal.
  private static let reach = 0.01

  /// - Parameters:
  ///   - ahead: the run, followed until it stops or for as long as it is followed.
  ///   - steps: how many steps it was followed for.
  ///   - survey: the critical points of the view.
  ///   - subject: the view.
  init(
    of ahead: Run, steps: Int, among survey: CriticalPointSurvey, in subject: CriticalList.Subject
  ) {
    if let reason = ahead.status.reason, !reason.isConverged, reason.outcome != .exhausted {
      self = .nowhere(Destination.words(for: reason, after: steps))
      return
    }
    let place = subject.plane.projection(of: ahead.point)
    guard subject.window.contains(place) else {
      self = .nowhere("the run leaves the view")
      return
    }
    func distance(_ other: PlanePoint) -> Double { other.distance(to: place) }
    let reach = Destination.reach * subject.window.diagonal
    let found = survey.points.min { distance($0.point.place) < distance($1.point.place) }
    if let found, distance(found.point.place) <= reach {
      let nearest = found.point
      let product = ahead.stepSize * nearest.eigenpairs.larger.value
      let isUnstable =
        nearest.curvature == .bowl && nearest.eigenpairs.larger.isUnstable(at: ahead.stepSize)
      self =
        isUnstable && ahead.status.reason?.isConverged != true
        ? .unstable(nearest, product: product) : .point(found)
    } else if let set = survey.sets.first(where: { set in
      set.places.contains { distance($0) <= 2 * reach }
    }) {
      self = .set(set)
    } else if ahead.status == .running {
      self = .nowhere("the run is still on its way after \(steps) steps")
    } else {
      let counted = survey.doubts.contains(.domainEdge) ? " that is counted" : ""
      self = .nowhere(
        "the run stops at ‖g‖ = \(Numeral.brief(ahead.gradient.norm)), near none\(counted)")
    }
  }

  private static func words(for reason: StopReason, after steps: Int) -> String {
    let when = steps == 0 ? "" : ", \(steps.counted("step")) on"
    return switch reason.outcome {
    case .diverged, .notFinite: "the run diverges" + when
    case .excursion: "the run is on an excursion" + when
    case .falls: "L falls without end"
    case .leftDomain, .noSlope: "the run leaves the domain of L" + when
    case .noValue: reason.sentence
    case .converged, .exhausted: "the run stops"
    }
  }
}

extension State {
  /// Where the run is heading for; nothing while that is not known, or the list is closed.
  package func destination(using workbench: Workbench) -> Destination? {
    guard let list = criticalList, list.isFinished, list.isCourseKnown else { return nil }
    let ahead = workbench.run(run, along: list.course, by: list.stepsAhead)
    return Destination(
      of: ahead, steps: ahead.steps.count - list.course.step,
      among: workbench.criticalSurvey(of: list), in: list.subject)
  }
}

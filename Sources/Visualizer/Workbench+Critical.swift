package import Descent

/// The last few things that were found out about where landscapes are level, by what was asked.
struct CriticalMemory {
  fileprivate var ofLandscapes = Recent<Landscape, CriticalPointSurvey>(capacity: 64)
  fileprivate var surveys = Recent<CriticalList.Subject, CriticalPointSurvey>(capacity: 4)
  fileprivate var runsAhead = Recent<CriticalList.Course, Run>(capacity: 2)
  fileprivate var restingPoints = Recent<Workbench.PointKey, RestingPoint>(capacity: 2)
}

extension Workbench {
  /// The critical point beside which a run came to rest.
  package func restingPoint(
    of landscape: Landscape, _ model: LocalModel, in plane: Plane
  ) -> RestingPoint {
    let key = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    return critical.restingPoints.value(for: key) {
      RestingPoint(
        at: model, of: objective(of: landscape), plane: plane, window: landscape.window,
        scale: curvatureScale(of: landscape))
    }
  }

  /// How many boxes the proof of a landscape's own points may take.
  private static let boxesOfLandscape = 4000

  /// The critical points in a landscape's own window, when so many pieces of work are done.
  package func criticalSurvey(of landscape: Landscape, work: Int) -> CriticalPointSurvey {
    let new = {
      CriticalPointSurvey(
        of: self.objective(of: landscape), plane: .identity, window: landscape.window,
        scale: self.curvatureScale(of: landscape), boxLimit: Workbench.boxesOfLandscape)
    }
    return critical.ofLandscapes.change(for: landscape, make: new) { survey in
      // One that is further belongs to a later state.
      if survey.work > work { survey = new() }
      survey.advance(by: work - survey.work)
      return survey
    }
  }

  /// The critical points that a list is about, as far as its work has come.
  package func criticalSurvey(of list: CriticalList) -> CriticalPointSurvey {
    let subject = list.subject
    let new = {
      CriticalPointSurvey(
        of: self.objective(of: subject.landscape), plane: subject.plane, window: subject.window,
        scale: self.curvatureScale(of: subject.landscape))
    }
    return critical.surveys.change(for: subject, make: new) { survey in
      // One that is further belongs to a later state.
      if survey.work > list.work { survey = new() }
      survey.advance(by: list.work - survey.work)
      return survey
    }
  }

  /// A run, followed along its course by so many steps, or farther.
  package func run(_ run: Run, along course: CriticalList.Course, by steps: Int) -> Run {
    let objective = objective(of: course.landscape)
    let end = course.step + steps
    return critical.runsAhead.change(for: course, make: { run }) { ahead in
      while ahead.status == .running, ahead.steps.count < end { ahead.advance(on: objective) }
      return ahead
    }
  }
}

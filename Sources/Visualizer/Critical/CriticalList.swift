package import Descent
import Screen

/// The list of the view's critical points, one of them chosen, and how far the work on it is.
///
/// Work goes on with the ticks, by as much as a tick has time for, so that a replay shows the same.
package struct CriticalList: Hashable, Sendable {
  /// Of what: where it changes, the search begins again.
  package struct Subject: Hashable, Sendable {
    let landscape: Landscape
    let plane: Plane
    let window: Window
  }

  /// The steps that a run will make from one of its own on; while it makes them they stay the same.
  package struct Course: Hashable, Sendable {
    let landscape: Landscape
    /// The run's number.
    let branch: Int
    /// The step from which on it holds.
    let step: Int
    let point: Vector
    let stepSize: Double
  }

  package enum Move: Hashable, Sendable {
    case open
    case choose(by: Int)
    /// Chooses the point so many below the first.
    case chooseRow(Int)
    /// Sets the probe at the chosen point.
    case probe
  }

  fileprivate(set) var subject: Subject
  /// Pieces of work that are done on its points.
  fileprivate(set) var work = 0
  fileprivate(set) var isFinished = false
  fileprivate(set) var course: Course
  /// How many steps of the course were looked at.
  fileprivate(set) var stepsAhead = 0
  fileprivate(set) var isCourseKnown = false
  fileprivate(set) var chosen = 0

  fileprivate init(of state: State) {
    subject = state.criticalSubject
    course = state.course
  }

  /// Whether it is about what the state shows, and all of it is known.
  func isSettled(in state: State) -> Bool {
    isFinished && isCourseKnown && subject == state.criticalSubject && state.keeps(course)
  }
}

extension State {
  /// How many pieces of work a tick has time for.
  private static let criticalWorkPerTick = 12
  /// How many steps of the run a tick looks ahead.
  private static let stepsAheadPerTick = 500
  /// How far the run is followed.
  static let longestCourse = 10_000

  /// The open list.
  package var criticalList: CriticalList? {
    if case .critical(let list) = overlay { list } else { nil }
  }

  fileprivate var criticalSubject: CriticalList.Subject {
    CriticalList.Subject(landscape: landscape, plane: plane, window: visibleWindow ?? window)
  }

  /// What it will do with the ε that it has.
  var course: CriticalList.Course {
    CriticalList.Course(
      landscape: landscape, branch: branch.number, step: run.steps.count, point: run.point,
      stepSize: run.stepSize)
  }

  /// Whether the run is still on a course.
  fileprivate func keeps(_ course: CriticalList.Course) -> Bool {
    guard course.landscape == landscape, course.branch == branch.number,
      course.stepSize == run.stepSize, course.step <= run.steps.count
    else { return false }
    let point =
      run.point(at: course.step)
    return point == course.point
  }

  mutating func critical(_ move: CriticalList.Move, using workbench: Workbench) {
    guard var list = criticalList else {
      if move == .open {
        notice = nil
        overlay = .critical(CriticalList(of: self))
      }
      return
    }
    let count = workbench.criticalSurvey(of: list).points.count
    switch move {
    case .open: list = CriticalList(of: self)
    case .choose(let change): list.chosen = min(max(list.chosen + change, 0), max(0, count - 1))
    case .chooseRow(let row): if row < count { list.chosen = row }
    case .probe:
      guard let point = chosenCriticalPoint(using: workbench) else { return }
      overlay = nil
      placeProbe(at: point.point.place)
      return
    }
    overlay = .critical(list)
  }

  /// Lets a tick pass in the open list.
  mutating func surveyCriticalPoints(using workbench: Workbench) {
    guard var list = criticalList, !list.isSettled(in: self) else { return }
    if list.subject != criticalSubject {
      list.subject = criticalSubject
      (list.work, list.isFinished, list.chosen) = (0, false, 0)
    }
    if !keeps(list.course) {
      list.course = course
      (list.stepsAhead, list.isCourseKnown) = (0, false)
    }
    if !list.isFinished {
      list.work += State.criticalWorkPerTick
      list.isFinished = workbench.criticalSurvey(of: list).isFinished
    }
    if !list.isCourseKnown {
      list.stepsAhead += State.stepsAheadPerTick
      let ahead = workbench.run(run, along: list.course, by: list.stepsAhead)
      let hasEnded = ahead.status != .running || list.stepsAhead >= State.longestCourse
      list.isCourseKnown = hasEnded && ahead.steps.count <= list.course.step + list.stepsAhead
    }
    overlay = .critical(list)
  }

  package func chosenCriticalPoint(using workbench: Workbench) -> ProvedCriticalPoint? {
    guard let list = criticalList else { return nil }
    let points = workbench.criticalSurvey(of: list).points
    return points.indices.contains(list.chosen) ? points[list.chosen] : nil
  }
}

extension State {
  /// The points of the open list as marks of the map.
  func criticalMarks(using workbench: Workbench) -> [MapScene.CriticalMark] {
    guard let list = criticalList else { return [] }
    return workbench.criticalSurvey(of: list).points.enumerated().map { index, proved in
      MapScene.CriticalMark(
        place: proved.point.place, curvature: proved.point.curvature,
        isChosen: index == list.chosen)
    }
  }
}

// MARK: keys

extension CriticalList {
  static let bindings = [
    Binding(.up, does: .critical(.choose(by: -1)), "choose", in: .view),
    Binding(.down, .tab, does: .critical(.choose(by: 1)), "choose", in: .view),
    Binding(.enter, does: .critical(.probe), "probe it", in: .view, obstacle: noPoint),
    Binding(.escape, "C", does: .close, "close", in: .view),
  ]

  static let hints = [
    KeyLine.Hint(actions: [.critical(.choose(by: -1)), .critical(.choose(by: 1))], text: "choose"),
    KeyLine.Hint(actions: [.critical(.probe)], text: "probe it"),
  ]

  private static let noPoint: @Sendable (State, Workbench) -> String? = { state, workbench in
    state.chosenCriticalPoint(using: workbench) == nil ? "no critical point to probe" : nil
  }
}

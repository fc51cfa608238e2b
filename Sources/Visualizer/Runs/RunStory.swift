import Descent
import Screen

/// What the list says of a run, in words and numbers.
struct RunStory {
  private let branch: Branch
  private let run: Run
  /// The constants that not all runs share, with their values in this one.
  private let constants: [String]

  init(of branch: Branch, among branches: [Branch]) {
    self.branch = branch
    run = branch.run
    constants = branch.landscape.constants.filter { constant in
      branches.contains { $0.landscape.formula != branch.landscape.formula }
        && branches.contains { !$0.landscape.constants.contains(constant) }
    }.map { "\($0.name) = \(Ticks.text($0.value))" }
  }

  // MARK: where it began

  var origin: String {
    let place = branch.origin.map { "\($0.branch) at t \($0.step)" }
    let start = run.start.map { Numeral.text($0, significant: 3) }.joined(separator: ", ")
    return ([place ?? start] + constants).joined(separator: ", ")
  }

  var briefOrigin: String { branch.origin.map { "\($0.branch) t \($0.step)" } ?? "start" }

  // MARK: where it stands

  var steps: String { String(run.steps.count) }
  func loss(_ look: Look, columns: Int) -> String { look.short(run.loss, columns: columns) }

  /// Steps that were made and taken back again: going on makes the same ones.
  private var stepsTakenBack: Int { branch.whole.steps.count - run.steps.count }

  // MARK: its step sizes

  /// Each step size with the step from which on it held, the one that would be next too.
  private var changes: [(step: Int, stepSize: Double)] {
    var changes: [(step: Int, stepSize: Double)] = []
    for (step, stepSize) in (run.steps.stepSizes + [run.stepSize]).enumerated()
    where changes.last?.stepSize != stepSize {
      changes.append((step, stepSize))
    }
    return changes
  }

  func stepSizes(_ look: Look) -> String {
    let changes = changes
    let first = look.short(changes[0].stepSize, columns: 7)
    let last = look.short(changes[changes.count - 1].stepSize, columns: 7)
    return changes.count == 1 ? first : "\(first) \(changes.count == 2 ? "→" : "…") \(last)"
  }

  func briefStepSize(_ look: Look) -> String { look.short(run.stepSize, columns: 7) }

  // MARK: how it ended

  private var outcome: Outcome? { run.status.reason?.outcome }
  var mark: String { outcome?.mark ?? "‖" }
  var role: Role { outcome?.role ?? .dim }
  var end: String { outcome?.words ?? "goes on" }

  /// The same in whole sentences.
  var sentences: [String] {
    let changes = changes
    let listed = changes.suffix(4).map { change in
      let value = Numeral.text(change.stepSize)
      return change.step == 0 ? "ε \(value)" : "\(value) from t \(change.step)"
    }
    let left = changes.count - listed.count
    let earlier = left == 0 ? "" : "\(left) earlier values of ε, then "
    return [earlier + listed.joined(separator: ", "), run.status.reason?.sentence ?? stand]
  }
  private var stand: String {
    let place = run.point.map { Numeral.text($0) }.joined(separator: ", ")
    let words = "stands at \(place) with ‖g‖ = \(Numeral.text(run.gradient.norm))"
    let back = stepsTakenBack
    guard back > 0 else { return words }
    return words + ", \(back.counted("step")) taken back"
  }
}

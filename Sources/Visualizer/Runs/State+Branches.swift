package import Descent

extension State {
  /// How many of the paths that were left stay on the map.
  static let ghostLimit = 8

  /// The branch with the focus.
  package var branch: Branch {
    get { branches[focus] }
    _modify { yield &branches[focus] }
  }

  /// The run with the focus.
  package var run: Run {
    get { branches[focus].run }
    // In place: a run of many steps must not be copied to make one more.
    _modify { yield &branches[focus].run }
  }

  /// The longest form of the run before it was rewound, while it is.
  package var unwound: Run? {
    get { branch.unwound }
    set { branch.unwound = newValue }
  }

  /// What the run with the focus descends.
  package var landscape: Landscape {
    get { branch.landscape }
    set { branch.landscape = newValue }
  }

  /// Where the run with the focus begins.
  package var start: Vector {
    get { branch.start }
    set { branch.start = newValue }
  }

  /// The branches without focus, the oldest first.
  package var ghosts: [Branch] { branches.filter { $0.number != branch.number } }

  package func branch(numbered number: Int) -> Branch? {
    branches.first { $0.number == number }
  }

  /// The branch whose readouts stand beside those of the focus.
  package var comparedBranch: Branch? {
    compared == branch.number ? nil : compared.flatMap(branch(numbered:))
  }

  /// Gives a kept run the focus; the one that is compared with it changes its place with it.
  mutating func give(focusTo index: Int) {
    guard index != focus else { return }
    playback.mode = .paused
    if compared == branches[index].number { compared = branch.number }
    if branches[index].landscape != landscape { curvaturesMet = MetCurvatures() }
    focus = index
    branch.isHidden = false
    if isFollowing { keepInView() }
  }

  /// Goes on in a new run from the step that is looked at; this one is kept with all its steps.
  mutating func branchOff() {
    playback.mode = .paused
    guard !branch.whole.steps.isEmpty else { return }
    var new = run
    for _ in shownStep..<run.steps.count { new.retreat() }
    let origin = Branch.Origin(branch: branch.number, step: new.steps.count)
    branch.run = branch.whole
    branch.unwound = nil
    begin(new, of: landscape, start: start, from: origin)
    say("run \(branch.number) leaves run \(origin.branch) at t = \(origin.step): change ε, go on")
  }

  /// Gives the focus to a new run; the present one stays as a ghost, unless it has no steps.
  mutating func begin(
    _ run: Run, of landscape: Landscape, start: Vector, from origin: Branch.Origin?
  ) {
    if branch.whole.steps.isEmpty {
      branches[focus] = Branch(
        run, of: landscape, number: branch.number, start: start, origin: origin)
    } else {
      append(Branch(run, of: landscape, number: nextNumber, start: start, origin: origin))
    }
    if isFollowing { keepInView() }
  }

  /// Goes on with a run that has left what was rewound: that keeps its name as a ghost.
  mutating func part(from old: Run, after step: Int) {
    let new = run
    let origin = Branch.Origin(branch: branch.number, step: step)
    branch.run = old
    branch.unwound = nil
    append(Branch(new, of: landscape, number: nextNumber, start: start, origin: origin))
  }

  private var nextNumber: Int { (branches.map(\.number).max() ?? 0) + 1 }

  /// Keeps one more branch and gives it the focus; of too many ghosts the oldest goes.
  private mutating func append(_ branch: Branch) {
    let ghosts = branches.indices.filter { $0 != focus }
    if ghosts.count >= State.ghostLimit, let oldest = ghosts.first {
      branches.remove(at: oldest)
    }
    branches.append(branch)
    focus = branches.count - 1
  }
}

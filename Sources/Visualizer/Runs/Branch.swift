package import Descent

/// A run that is kept, with where it came from; the one with the focus is played, the others are
/// ghosts on the map.
package struct Branch: Hashable, Sendable {
  /// The point of another run where this one left it.
  package struct Origin: Hashable, Sendable {
    /// The other run's number.
    package let branch: Int
    /// How many of its steps had been made.
    package let step: Int

    package init(branch: Int, step: Int) {
      self.branch = branch
      self.step = step
    }
  }

  /// Its name: runs are counted from 1 as they begin.
  package let number: Int
  /// Nothing for a run that began at a start.
  package let origin: Origin?
  /// What it descends; a run that a constant was turned for has another one than its origin.
  package var landscape: Landscape
  /// Where going back to the start leads.
  package var start: Vector
  package var run: Run
  /// The longest form of the run before it was rewound, while it is.
  package var unwound: Run?
  /// Whether its path is left out of the map while it has no focus.
  package var isHidden = false

  init(
    _ run: Run, of landscape: Landscape, number: Int = 1, start: Vector, origin: Origin? = nil
  ) {
    self.number = number
    self.origin = origin
    self.landscape = landscape
    self.start = start
    self.run = run
  }

  /// All steps that were made, those that were taken back again too.
  package var whole: Run { unwound ?? run }
}

package import Descent

/// The last few things that were found out about residuals and their kernel.
struct KernelMemory {
  fileprivate struct Place: Hashable {
    var landscape: Landscape
    var point: Vector
  }

  fileprivate struct Region: Hashable {
    var landscape: Landscape
    var window: Window
  }

  fileprivate typealias Ball = Result<PolyakLojasiewiczBall, PolyakLojasiewiczBall.Absence>

  fileprivate var residuals = Recent<Landscape, Residuals?>(capacity: 4)
  /// The search along a run asks for a ball around some of its points, the same in each frame.
  fileprivate var balls = Recent<Place, Ball>(capacity: 64)
  fileprivate var leastSquares = Recent<Region, LeastSquares?>(capacity: 2)

  /// How many balls were looked for: none, where none of it is shown.
  var count: Int { balls.count }
}

extension Workbench {
  /// The residuals that a loss is a sum of squares of; nothing where its formula is no such sum.
  package func residuals(of landscape: Landscape) -> Residuals? {
    theory.kernel.residuals.value(for: landscape) { Residuals(of: landscape.formula) }
  }

  /// The ball around a point in which the kernel certifies convergence, or why there is none.
  package func ball(
    of landscape: Landscape, _ residuals: Residuals, around point: Vector
  ) -> Result<PolyakLojasiewiczBall, PolyakLojasiewiczBall.Absence> {
    let place = KernelMemory.Place(landscape: landscape, point: point)
    return theory.kernel.balls.value(for: place) {
      Result { () throws(PolyakLojasiewiczBall.Absence) in
        try PolyakLojasiewiczBall(of: residuals, objective(of: landscape), around: point)
      }
    }
  }

  /// The least squares that residuals are over a part of the plane; nothing where F is not linear.
  package func leastSquares(
    of landscape: Landscape, _ residuals: Residuals, over window: Window
  ) -> LeastSquares? {
    let region = KernelMemory.Region(landscape: landscape, window: window)
    return theory.kernel.leastSquares.value(for: region) {
      LeastSquares(residuals, over: window)
    }
  }

  /// The linear rate of a run on a ball around one of its points; nothing where none has one.
  func ballRate(of state: State) -> LinearRate? {
    guard let residuals = residuals(of: state.landscape), !residuals.isUnderParameterized else {
      return nil
    }
    let run = state.run
    return LinearRate(of: run, lowest: residuals.constant.lower) { step in
      try? ball(of: state.landscape, residuals, around: run.point(at: step)).get()
    }
  }
}

package import Descent

/// What follows from descriptions and takes time to make: made once, kept while it is in use.
///
/// Nothing in it says anything that the descriptions do not say; a new workbench shows the same.
package final class Workbench {
  private var objectives = Recent<Landscape, any Objective>(capacity: 4)
  private var rules = Recent<Landscape, StopRules>(capacity: 4)
  private var scales = Recent<Landscape, Double>(capacity: 4)
  private var unnamed = Recent<Formula, Landscape>(capacity: 4)
  private var models = Recent<PointKey, LocalModel>(capacity: 4)
  let map = MapMemory()
  var step = StepMemory()
  var critical = CriticalMemory()
  var theory = TheoryMemory()

  package init() {}

  /// A point of a landscape, and the directions in which it is looked at.
  struct PointKey: Hashable {
    var landscape: Landscape
    var point: Vector
    var directions: Directions
  }

  package func objective(of landscape: Landscape) -> any Objective {
    objectives.value(for: landscape) { Expression(landscape.formula) }
  }

  /// A landscape for a formula of which nothing else is known.
  package func landscape(unnamed formula: Formula) -> Landscape {
    unnamed.value(for: formula) { Landscape(unnamed: formula) }
  }

  package func stopRules(
    of landscape: Landscape, settings: StopRules.Settings = StopRules.Settings()
  ) -> StopRules {
    var rules = rules.value(for: landscape) {
      StopRules(for: objective(of: landscape), plane: .identity, window: landscape.window)
    }
    rules.settings = settings
    return rules
  }

  /// Below 1e-8 of it an eigenvalue counts as zero.
  package func curvatureScale(of landscape: Landscape) -> Double {
    scales.value(for: landscape) {
      CurvatureScale(of: objective(of: landscape), plane: .identity, window: landscape.window).value
    }
  }

  package func model(of landscape: Landscape, at point: Vector, in plane: Plane) -> LocalModel {
    let key = PointKey(landscape: landscape, point: point, directions: plane.directions)
    return models.value(for: key) {
      LocalModel(of: objective(of: landscape), at: point, along: plane.directions)
    }
  }
}

/// What the map shows, layer by layer.
package struct Shown: Hashable, Sendable {
  /// What the fill and the contours are of.
  package enum Ground: String, CaseIterable, Sendable {
    /// L.
    case loss
    /// The Taylor model at w, mₖ.
    case model
    /// Where the model lies: |mₖ − L|.
    case difference
  }

  /// How the path is drawn.
  package enum Path: String, CaseIterable, Sendable {
    case beads, line, off
  }

  /// How contours are drawn.
  package enum Contours: String, CaseIterable, Sendable {
    case values, lines, off
  }

  /// How the ground is filled.
  package enum Fill: String, CaseIterable, Sendable {
    case shaded, bands, off
  }

  package var ground = Ground.loss
  /// The order of the Taylor model whose level set is drawn; 0 is off.
  package var order = 2
  package var level = true
  package var eigenvectors = true
  package var gradient = true
  package var nextStep = true
  /// Which polynomials the step view draws.
  package var stepOrders = StepOrders()
  /// Whether the descent lemma's parabola and bound are drawn.
  package var lemma = true
  package var path = Path.beads
  package var contours = Contours.values
  package var fill = Fill.shaded
  /// From where the Λ⁺ is taken that theory uses.
  package var smoothness = SmoothnessSource.sampled

  package init() {}

  /// Turns to another order, in a circle; without a model the map can only be of L.
  mutating func changeOrder(by change: Int) {
    order = (order + change + 4) % 4
    if order == 0 { ground = .loss }
  }
}

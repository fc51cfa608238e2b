import Descent
import Screen

/// What stands above and below the table.
extension EigenbasisTable {
  /// What w* is and how it was found.
  var place: String {
    let at = "(\(coordinate(basis.place.x)), \(coordinate(basis.place.y)))"
    let found = "w* = \(at), \(kind): \(slope) there, by Newton's method from"
    switch basis.source {
    case .end: return "\(found) w"
    case .destination(let steps):
      return "\(found) where this run leads, \(steps.counted("step")) on"
    case .start: return "\(found) the start"
    case .model:
      return "no g = 0 is near: H is that of w, and w* = \(at) is where the model at w is level"
    }
  }

  /// What g is at w*: beside a degenerate point that no method gets nearer to, it is not 0.
  private var slope: String {
    basis.signs.hasZero && basis.gradientNorm > 0
      ? "‖g‖ = \(Numeral.brief(basis.gradientNorm, significant: 2))" : "g = 0"
  }

  /// The quadratic that 1 − ελ is about.
  private var quadratic: String {
    basis.source == .model ? "the model at w" : "the quadratic at w*"
  }

  private var kind: String {
    switch basis.curvature {
    case .bowl: "a minimum"
    case .saddle: "a saddle"
    case .dome: "a maximum"
    case .flat where !staysForEver || basis.signs.areBothZero: "where H is singular"
    case .flat: "the nearest of a line of " + (basis.signs.larger > 0 ? "minima" : "maxima")
    }
  }

  /// Whether L is a quadratic with a λ that is 0, and not one that is very small.
  private var staysForEver: Bool {
    let pairs = basis.eigenpairs
    let (small, large) = (abs(pairs.smaller.value), abs(pairs.larger.value))
    return basis.isQuadratic && min(small, large) <= 8 * max(small, large).ulp
  }

  /// A coordinate of w*; one that is nothing beside the way there as 0.
  private func coordinate(_ value: Double) -> String {
    let parts = basis.parts(of: run, at: 0)
    let way = max(abs(parts.smaller.component), abs(parts.larger.component))
    return Numeral.brief(abs(value) < 1e-12 * way ? 0 : value)
  }

  /// How well prediction and truth agree.
  var said: String {
    guard let agreement, run.steps.count > 0 else {
      return "no step was made yet: 1 − ελ is what the next one should multiply each part by"
    }
    guard agreement.compared > 0 else {
      return "both parts are too small to be told from the rounding of w*"
    }
    let largest = Numeral.brief(agreement.largest, significant: 3)
    if agreement.largest <= 1e-9 {
      return "each step ended where 1 − ελ says, to \(largest) of the way: L is its quadratic here"
        + flat
    }
    let away = "steps ended up to \(largest) of the way to w* off, at t = \(agreement.largestStep)"
    switch agreement.goodFrom {
    case 0?:
      return "each step ended where 1 − ελ says, to \(largest) of the way to w*" + outweighed + flat
    case let step?:
      let rest = outweighed + flat
      return "\(away); from t = \(step) on the parts go as 1 − ελ says"
        + (rest.isEmpty ? ": there \(quadratic) holds" : rest)
    case nil:
      return "\(away), and in the last one, too, a part did not go as 1 − ελ says: there "
        + "\(quadratic) does not hold" + flat
    }
  }

  /// What a λ that counts as zero says of its part; nothing where none does.
  private var flat: String {
    let signs = basis.signs
    guard signs.hasZero else { return "" }
    let along =
      signs.areBothZero ? "both λ" : signs.smaller == 0 ? "λmin" : "λmax"
    let counts = signs.areBothZero ? "count" : "counts"
    if staysForEver { return "; \(along) = 0: along it L is level, and that part stays for ever" }
    if basis.isQuadratic { return "; \(along) \(counts) as zero: along it next to nothing moves" }
    return
      "; \(along) \(counts) as zero, and 1 − ελ = 1 holds to first order: higher orders alone move "
      + "that part"
  }

  /// Which part, where steps end well, is no part of why; nothing where each is.
  ///
  /// What is flat has a sentence of its own.
  private var outweighed: String {
    guard let agreement else { return "" }
    let smaller = agreement.isSmallerOutweighed && basis.signs.smaller != 0
    let larger = agreement.isLargerOutweighed && basis.signs.larger != 0
    guard smaller || larger else { return "" }
    guard !(smaller && larger) else {
      return "; at ·, a part was too small beside the other one to follow its 1 − ελ"
    }
    return "; at ·, the part along \(smaller ? "λmin" : "λmax") was too small beside the other one "
      + "to follow its 1 − ελ"
  }
}

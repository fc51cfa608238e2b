import Descent
import Screen

/// What stands above and below the table.
extension EigenbasisTable {
  /// What w* is and how it was found.
  var place: String {
    let at = "(\(coordinate(basis.place.x)), \(coordinate(basis.place.y)))"
    let kind =
      switch basis.curvature {
      case .bowl: "a minimum"
      case .saddle: "a saddle"
      case .dome: "a maximum"
      case .flat: "a degenerate point"
      }
    let found = "w* = \(at), \(kind): g = 0 there, by Newton's method from"
    switch basis.source {
    case .end: return "\(found) w"
    case .destination(let steps):
      return "\(found) where this run leads, \(steps) \(steps == 1 ? "step" : "steps") on"
    case .start: return "\(found) the start"
    case .model: return "w* = \(at): no g = 0 is near, this is where the model at w is level"
    }
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
    }
    let away = "steps ended up to \(largest) of the way to w* off, at t = \(agreement.largestStep)"
    switch agreement.goodFrom {
    case 0?:
      return "each step ended where 1 − ελ says, to \(largest) of the way to w*" + outweighed
    case let step?:
      return "\(away); from t = \(step) on the parts go as 1 − ελ says"
        + (outweighed.isEmpty ? ": there the quadratic at w* holds" : outweighed)
    case nil:
      return "\(away), and in the last one, too, a part did not go as 1 − ελ says: there the "
        + "quadratic at w* does not hold"
    }
  }

  /// Which part, where steps end well, is no part of why; nothing where each is.
  private var outweighed: String {
    guard let agreement else { return "" }
    let (smaller, larger) = (agreement.isSmallerOutweighed, agreement.isLargerOutweighed)
    guard smaller || larger else { return "" }
    guard !(smaller && larger) else {
      return "; at ·, a part was too small beside the other one to follow its 1 − ελ"
    }
    return "; at ·, the part along \(smaller ? "λmin" : "λmax") was too small beside the other one "
      + "to follow its 1 − ελ"
  }
}

extension Double {
  /// The nearest number with three significant digits; the number itself where there is none.
  var withThreeDigits: Double {
    guard self > 0, isFinite else { return self }
    var (up, down) = (1.0, 1.0)
    while self * up < 100, up < 1e22 { up *= 10 }
    while self / down >= 1000, down < 1e22 { down *= 10 }
    let rounded = up > 1 ? (self * up).rounded() / up : (self / down).rounded() * down
    return rounded > 0 && rounded.isFinite ? rounded : self
  }
}

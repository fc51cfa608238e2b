import Descent
import Screen

// The shape of L at the point, and how much it bends over the view.

extension Panel {
  var curvatureTitle: [Piece] {
    let kind =
      switch reading.curvature {
      case .bowl: "bowl, both λ > 0"
      case .saddle: "saddle, λmin < 0"
      case .dome: "dome, both λ < 0"
      case .flat:
        reading.signs.areBothZero ? "flat, both λ are 0" : "flat along one λ"
      case nil where reading.isOnKink: "a kink: H says nothing"
      case nil: Numeral.undefined
      }
    return [label("curvature", bold: true), remark(kind)]
  }

  var hessianRow: [Piece] {
    let hessian = reading.model.hessian
    return [label("H", bold: true)]
      + zip([hessian.xx, hessian.xy, hessian.yy], [11, 19, 27]).map {
        rightAligned($0, end: $1)
      }
  }

  var condition: [Piece] {
    let value = reading.conditionNumber
    return [label("κ"), number(value, bold: value != nil)]
      + [remark("max |λ|"), remark(look.short(reading.model.spectralRadius), .text, after: 8)]
  }

  var smoothness: [Piece] {
    let smoothness = reading.smoothness
    let isProved = smoothness.source != .sampled && smoothness.value.isFinite
    return [
      label(smoothness.source.name), number(smoothness.value),
      isNarrow
        ? remark(
          smoothness.value.isFinite
            ? smoothness.tightness.map { "tight \(Numeral.fixed($0, decimals: 3))" } ?? ""
            : smoothness.isMet ? "a kink" : "no bound")
        : remark(smoothness.origin, isProved ? .good : .dim),
    ]
  }

  /// Λ, the Lipschitz constant of the gradient, and how tight Λ⁺ is.
  var spectral: [Piece] {
    let smoothness = reading.smoothness
    return [label("Λ \(smoothness.source.sign)"), number(smoothness.spectral)]
      + (isNarrow ? [] : [remark(smoothness.spectralOrigin)])
  }
}

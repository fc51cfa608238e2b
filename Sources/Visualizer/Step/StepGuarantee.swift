package import Descent
import Screen

/// What a Taylor polynomial guarantees of L along a step: a band that holds it, and up to where.
package struct StepGuarantee: Sendable {
  package let order: Int
  private let envelope: StepEnvelope

  init(of envelope: StepEnvelope, order: Int) {
    self.envelope = envelope
    self.order = order
  }

  /// Up to which ε anything is certified; 0 for nowhere.
  package var certifiedEnd: Double { envelope.certifiedEnd }

  /// Up to which ε the remainder of the polynomial has a bound; behind it the polynomial adds nothing to
  /// the band.
  package var remainderEnd: Double { envelope.remainderEnd }

  /// What L(w − εg) lies in; everything where nothing is certified.
  package func band(at stepSize: Double) -> Interval { envelope.band(at: stepSize) }
}

extension StepGuarantee {
  /// What is certified and up to where, or why nothing is.
  func sentence(on curve: StepCurve) -> String {
    guard curve.predicted(order: order, at: 0) != nil else {
      return "nothing can be certified here, because L has no derivative of order \(order) at w"
    }
    guard certifiedEnd > 0 else {
      return
        "nothing can be certified here, because intervals find no bound on derivative \(order + 1)"
    }
    let last = curve.end * 0.999
    let end = Numeral.brief(certifiedEnd, significant: 3)
    guard remainderEnd < certifiedEnd * 0.999 else {
      return certifiedEnd < last
        ? "certified up to ε = \(end): order \(order) and its remainder hold L in the band"
        : "certified to the chart's end: order \(order) and its remainder hold L in the band"
    }
    let remainder =
      remainderEnd > 0
      ? "order \(order)'s remainder is bounded up to ε = "
        + Numeral.brief(remainderEnd, significant: 3)
      : "order \(order)'s remainder has no bound"
    return certifiedEnd < last
      ? "\(remainder), the band holds L up to \(end)"
      : "\(remainder), the band holds L to the end"
  }
}

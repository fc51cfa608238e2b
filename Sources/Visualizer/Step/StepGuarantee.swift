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

  /// What L(w − εg) lies in; everything where nothing is certified.
  package func band(at stepSize: Double) -> Interval { envelope.band(at: stepSize) }
}

extension StepGuarantee {
  /// Where certification ends, or why nothing is certified.
  func sentence(on curve: StepCurve) -> String {
    guard curve.predicted(order: order, at: 0) != nil else {
      return "nothing can be certified here, because L has no derivative of order \(order) at w"
    }
    guard certifiedEnd > 0 else {
      return
        "nothing can be certified here, because intervals find no bound on derivative \(order + 1)"
    }
    return certifiedEnd < curve.end * 0.999
      ? "certified up to ε = \(Numeral.brief(certifiedEnd, significant: 3)): the band of order "
        + "\(order) holds L, beyond it derivative \(order + 1) has no bound"
      : "certified to the end of the chart: the band of order \(order) holds L"
  }
}

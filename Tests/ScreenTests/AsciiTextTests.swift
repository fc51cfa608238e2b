import Screen
import Testing

@Suite struct AsciiTextTests {
  @Test(arguments: [
    ("λmax", "l_max"), ("λmin", "l_min"), ("2gᵀg/gᵀHg", "2g'g/g'Hg"), ("2/Λ⁺", "2/Lam+"),
    ("Λ ≈", "Lam ~"),
    ("ε λmax", "eps l_max"), ("ελ 0.64", "eps*l 0.64"), ("L(w − εg)", "L(w - eps*g)"), ("κ", "kap"),
    ("‖g‖", "|g|"), ("‖ paused", "= paused"),
    ("−1.5e−7", "-1.5e-7"), ("m₂ = L(w)", "m2 = L(w)"), ("lemma ≤", "lemma <="),
    ("✓ down", "+ down"), ("✗ up", "x up"), ("– no limit", "- no limit"), ("ΔL", "dL"),
    ("x² + y³", "x^2 + y^3"), ("plain", "plain"), ("", ""),
    ("10⁻⁵", "1e-5"), ("10¹²", "1e12"), ("3·10⁵", "3*1e5"), ("x¹⁰", "x^10"), ("210²", "210^2"),
  ])
  func termsHaveTheirWords(text: String, words: String) {
    #expect(ascii.text(text) == words)
    #expect(Look.fixedProfile.text(text) == text)
  }

  @Test func nothingButASCIIRemains() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(ascii.text(String(Character(scalar))).unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  /// All that is written in any source as a text that reaches a screen.
  @Test func everyTermHasAWordOfItsOwn() {
    let terms = "ελκΛ⁺‖−ᵀ⁰¹²³⁴⁵⁶⁷⁸⁹·…✓✗≥≤Δ×÷●○◇✕▸₀₁₂₃₄₅₆₇₈₉∞–→←↑↓▲▼◀▶╴π½"
    for term in terms { #expect(!ascii.text(String(term)).contains("?"), "\(term)") }
  }
}

import Screen

/// An eye that lacks a kind of cone, by the matrices of Machado, Oliveira and Fernandes (2009).
enum ColorBlindness: Sendable {
  case none, deuteranopia, protanopia

  /// The colour that looks to other eyes as this one looks to it.
  func seen(_ rgb: RGB) -> OKLab {
    let light = [linear(rgb.red), linear(rgb.green), linear(rgb.blue)]
    let bytes = matrix.map { row in
      encoded(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })
    }
    return OKLab(RGB(bytes[0], bytes[1], bytes[2]))
  }

  private var matrix: [[Double]] {
    switch self {
    case .none: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    }
  }

  /// The byte whose light is nearest.
  private func encoded(_ light: Double) -> UInt8 {
    UInt8((0...255).min { abs(linear(UInt8($0)) - light) < abs(linear(UInt8($1)) - light) } ?? 0)
  }
}

/// The light of a byte of sRGB, from 0 to 1.
func linear(_ byte: UInt8) -> Double {
  let c = Double(byte) / 255
  guard c > 0.04045 else { return c / 12.92 }
  // x^2.4 = x² · x^(2/5), and the fifth root by Newton's method
  let x = (c + 0.055) / 1.055
  var root = 1.0
  for _ in 0..<60 {
    root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
  }
  return x * x * root
}

extension OKLab {
  func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

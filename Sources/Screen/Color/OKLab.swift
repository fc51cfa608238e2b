internal import CElementary

/// A colour by lightness and two opponent axes, in which equal distances look equal.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
package struct OKLab: Equatable {
  package var lightness: Double
  package var a: Double
  package var b: Double

  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// A colour by lightness, chroma and hue in degrees.
  package init(lightness: Double, chroma: Double, hue: Double) {
    let angle = hue * .pi / 180
    self.init(
      lightness: lightness, a: chroma * elementary_cos(angle), b: chroma * elementary_sin(angle))
  }

  package init(_ rgb: RGB) {
    let red = OKLab.linear(rgb.red)
    let green = OKLab.linear(rgb.green)
    let blue = OKLab.linear(rgb.blue)
    let l = elementary_cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = elementary_cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = elementary_cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    self.init(
      lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  /// The nearest sRGB colour; what lies outside of it is clipped.
  package var rgb: RGB {
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return RGB(
      OKLab.byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      OKLab.byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      OKLab.byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  package var chroma: Double { (a * a + b * b).squareRoot() }

  /// The colour between this one (0) and another (1).
  func mixed(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share, a: a + (other.a - a) * share,
      b: b + (other.b - b) * share)
  }

  private func cube(_ x: Double) -> Double { x * x * x }

  private static func linear(_ byte: UInt8) -> Double {
    let c = Double(byte) / 255
    return c <= 0.04045 ? c / 12.92 : elementary_pow((c + 0.055) / 1.055, 2.4)
  }

  private static func byte(_ linear: Double) -> UInt8 {
    let c = min(max(linear, 0), 1)
    let encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * elementary_pow(c, 1 / 2.4) - 0.055
    return UInt8((min(max(encoded, 0), 1) * 255).rounded())
  }
}

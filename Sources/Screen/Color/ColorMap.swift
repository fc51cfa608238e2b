/// The colours of the fill, from low to high loss.
package enum ColorMap: String, CaseIterable, Sendable {
  case dusk, ink, reef, day, viridis, cividis, batlow
}

extension ColorMap {
  /// The colours at equal distances, between which OKLab is interpolated.
  var anchors: [OKLab] {
    switch self {
    case .dusk:
      ColorMap.anchors([
        (0.175, 0.045, 268), (0.215, 0.060, 270), (0.260, 0.068, 276), (0.305, 0.066, 288),
        (0.350, 0.060, 305), (0.395, 0.056, 330), (0.425, 0.052, 0), (0.458, 0.050, 30),
      ])
    case .ink:
      ColorMap.anchors([
        (0.16, 0.030, 255), (0.20, 0.042, 250), (0.245, 0.046, 245), (0.29, 0.044, 240),
        (0.335, 0.040, 235), (0.38, 0.034, 230), (0.42, 0.028, 225), (0.46, 0.022, 220),
      ])
    case .reef:
      ColorMap.anchors([
        (0.16, 0.055, 270), (0.20, 0.060, 262), (0.245, 0.058, 250), (0.29, 0.056, 232),
        (0.335, 0.054, 212), (0.38, 0.050, 192), (0.425, 0.044, 172), (0.47, 0.040, 150),
      ])
    case .day:
      ColorMap.anchors([
        (0.835, 0.045, 255), (0.858, 0.040, 240), (0.873, 0.034, 220), (0.90, 0.028, 195),
        (0.922, 0.024, 160), (0.941, 0.022, 125), (0.957, 0.020, 105), (0.972, 0.016, 95),
      ])
    case .viridis:
      ColorMap.quietened([
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725,
      ])
    case .cividis:
      ColorMap.quietened([
        0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xfee838,
      ])
    case .batlow:
      ColorMap.quietened([
        0x011959, 0x103f60, 0x1c5a62, 0x3c6d56, 0x687b3e, 0x9d892b, 0xd29343, 0xf8a17b, 0xfdb7bc,
      ])
    }
  }

  /// The map's colours where it was made for the theme's ground; elsewhere the same hues, as light or
  /// dark as that ground asks for.
  private func anchors(on theme: Theme) -> [OKLab] {
    let own = anchors
    switch (theme, self) {
    case (.light, .day): return own
    case (.light, _): return relit(own, from: 0.835, to: 0.972, chroma: 0.8, to: 0.35)
    case (.dark, .day): return relit(own, from: 0.175, to: 0.458, chroma: 1.2, to: 2.4)
    case (.dark, _): return own
    case (.contrast, .day): return relit(own, from: 0.08, to: 0.26, chroma: 0.8, to: 2)
    case (.contrast, _): return relit(own, from: 0.08, to: 0.26, chroma: 0.6, to: 0.8)
    }
  }

  /// The colours with lightness going from one to another, and chroma times what goes likewise.
  private func relit(
    _ colors: [OKLab], from lowest: Double, to highest: Double, chroma first: Double,
    to last: Double
  ) -> [OKLab] {
    colors.enumerated().map { index, color in
      let share = Double(index) / Double(colors.count - 1)
      let factor = first + (last - first) * share
      return OKLab(
        lightness: lowest + (highest - lowest) * share, a: color.a * factor, b: color.b * factor)
    }
  }

  private static func anchors(_ colors: [(Double, Double, Double)]) -> [OKLab] {
    colors.map { OKLab(lightness: $0.0, chroma: $0.1, hue: $0.2) }
  }

  /// A published map made to recede: less chroma, lightness from .17 to .48.
  private static func quietened(_ colors: [UInt32]) -> [OKLab] {
    colors.enumerated().map { index, hex in
      var color = OKLab(RGB(hex: hex))
      color.lightness = 0.17 + 0.31 * Double(index) / Double(colors.count - 1)
      color.a *= 0.48
      color.b *= 0.48
      return color
    }
  }

  /// So many colours at equal distances along the map, in the light of a theme.
  package func ramp(_ count: Int, on theme: Theme) -> [OKLab] {
    let anchors = anchors(on: theme)
    return (0..<count).map { index in
      let place = Double(index) / Double(count - 1) * Double(anchors.count - 1)
      let first = min(Int(place), anchors.count - 2)
      return anchors[first].mixed(with: anchors[first + 1], share: place - Double(first))
    }
  }
}

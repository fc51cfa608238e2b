/// The colours of the roles, on a dark or a light ground, or as far from a black one as they can be.
package enum Theme: String, CaseIterable, Sendable {
  case dark, light, contrast

  package var isDark: Bool { self != .light }

  /// The colour map that goes with it where no other is chosen.
  package var ownColorMap: ColorMap { isDark ? .dusk : .day }
}

/// A role's colour in every depth.
struct RoleColor {
  let rgb: RGB
  /// The number among the 256 colours.
  let indexed: Int
  /// The number among the 16 colours.
  let ansi: Int
  /// How it is set where there is no colour.
  let monochrome: Style
  /// How it is set in any depth.
  let style: Style

  init(
    _ hex: UInt32, _ indexed: Int, _ ansi: Int, mono monochrome: Style = [], style: Style = []
  ) {
    rgb = RGB(hex: hex)
    self.indexed = indexed
    self.ansi = ansi
    self.monochrome = monochrome
    self.style = style
  }
}

extension RGB {
  /// A colour from 0xRRGGBB.
  init(hex: UInt32) {
    self.init(UInt8(hex >> 16 & 255), UInt8(hex >> 8 & 255), UInt8(hex & 255))
  }
}

extension Theme {
  func color(of role: Role) -> RoleColor {
    switch self {
    case .dark: Theme.dark(role)
    case .light: Theme.light(role)
    case .contrast: Theme.contrast(role)
    }
  }

  private static func dark(_ role: Role) -> RoleColor {
    switch role {
    case .background: RoleColor(0x0c0e14, 233, 0)
    case .titleBackground: RoleColor(0x14171e, 235, 0)
    case .chosenBackground: RoleColor(0x1f242e, 237, 0, mono: .reverse)
    case .text: RoleColor(0xdadee3, 254, 7)
    case .strong: RoleColor(0xffffff, 231, 15, mono: .bold, style: .bold)
    case .dim: RoleColor(0x8c939c, 247, 7)
    case .faint: RoleColor(0x666c77, 242, 8, mono: .dim)
    case .rule: RoleColor(0x2e333c, 238, 8, mono: .dim)
    case .pathNewest: RoleColor(0xfcfaf1, 231, 15, mono: .bold)
    case .pathRecent: RoleColor(0xe6dec8, 255, 15, mono: .bold)
    case .pathOld: RoleColor(0xcbbc9d, 252, 7, mono: .bold)
    case .pathOldest: RoleColor(0xaf9c7c, 249, 7, mono: .bold)
    case .model: RoleColor(0x5fe2ff, 81, 14, mono: .bold)
    case .order3: RoleColor(0xab91f2, 141, 13)
    case .level: RoleColor(0xdfe4a3, 229, 10)
    case .gradient: RoleColor(0xff9d36, 215, 11, mono: .bold)
    case .eigen: RoleColor(0xfb89be, 211, 13, mono: .bold)
    case .good: RoleColor(0x59d4cd, 79, 14)
    case .warn: RoleColor(0xf7b83d, 221, 11)
    case .bad: RoleColor(0xfe674c, 203, 9, mono: .bold)
    }
  }

  private static func light(_ role: Role) -> RoleColor {
    switch role {
    case .background: RoleColor(0xfbfaf7, 231, 15)
    case .titleBackground: RoleColor(0xf3f2ed, 255, 15)
    case .chosenBackground: RoleColor(0xe7e4dd, 253, 15, mono: .reverse)
    case .text: RoleColor(0x232933, 235, 0)
    case .strong: RoleColor(0x000000, 16, 0, mono: .bold, style: .bold)
    case .dim: RoleColor(0x5d646f, 241, 0)
    case .faint: RoleColor(0x8d939c, 245, 8, mono: .dim)
    case .rule: RoleColor(0xc0c4cc, 250, 8, mono: .dim)
    case .pathNewest: RoleColor(0x0b111f, 16, 0, mono: .bold)
    case .pathRecent: RoleColor(0x262e3d, 236, 0, mono: .bold)
    case .pathOld: RoleColor(0x404858, 240, 0, mono: .bold)
    case .pathOldest: RoleColor(0x5b6375, 244, 0, mono: .bold)
    case .model: RoleColor(0x00599c, 25, 4, mono: .bold)
    case .order3: RoleColor(0x6d47b8, 61, 5)
    // Any lighter, it is the gradient's to an eye without red cones; of 16 colours green is too light to
    // be read on white, and yellow, too.
    case .level: RoleColor(0x37440a, 58, 0)
    case .gradient: RoleColor(0xb54900, 130, 1, mono: .bold)
    case .eigen: RoleColor(0xab1d72, 162, 5, mono: .bold)
    case .good: RoleColor(0x00747a, 30, 4)
    case .warn: RoleColor(0xa26000, 130, 5)
    // Any lighter, it is the one of a warning to an eye without green cones.
    case .bad: RoleColor(0xa30d0d, 124, 1, mono: .bold)
    }
  }

  private static func contrast(_ role: Role) -> RoleColor {
    switch role {
    case .background: RoleColor(0x000000, 16, 0)
    case .titleBackground: RoleColor(0x1a1a1a, 234, 0)
    case .chosenBackground: RoleColor(0x303030, 236, 0, mono: .reverse)
    case .text: RoleColor(0xffffff, 231, 15)
    case .strong: RoleColor(0xffffff, 231, 15, mono: .bold, style: .bold)
    case .dim: RoleColor(0xd4d4d4, 252, 7)
    case .faint: RoleColor(0xb0b0b0, 249, 7)
    case .rule: RoleColor(0x808080, 244, 8)
    case .pathNewest: RoleColor(0xffffff, 231, 15, mono: .bold)
    case .pathRecent: RoleColor(0xfff3d0, 230, 15, mono: .bold)
    case .pathOld: RoleColor(0xe8d8a8, 187, 7, mono: .bold)
    case .pathOldest: RoleColor(0xcdb98a, 180, 7, mono: .bold)
    case .model: RoleColor(0x5fe8ff, 87, 14, mono: .bold)
    case .order3: RoleColor(0xc9b5ff, 183, 13)
    case .level: RoleColor(0xf2f58a, 228, 10)
    case .gradient: RoleColor(0xffa030, 215, 11, mono: .bold)
    case .eigen: RoleColor(0xff9cc0, 218, 13, mono: .bold)
    case .good: RoleColor(0x5ff0e0, 86, 14)
    case .warn: RoleColor(0xffd050, 221, 11)
    case .bad: RoleColor(0xff8f7a, 210, 9, mono: .bold)
    }
  }
}

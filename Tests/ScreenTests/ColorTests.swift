import Screen
import Testing

@Suite struct ColorTests {
  /// L, a, b of colours, computed with 30 digits from Ottosson's matrices (mpmath).
  @Test(arguments: [
    (0x000000, 0, 0, 0), (0xffffff, 1, 0, 0), (0xff0000, 0.627955, 0.224863, 0.125846),
    (0x00ff00, 0.866440, -0.233888, 0.179498), (0x0000ff, 0.452014, -0.032457, -0.311528),
    (0x5fe2ff, 0.851124, -0.098740, -0.068849), (0xaf9c7c, 0.701111, 0.008100, 0.049071),
    (0x0c0e14, 0.164513, 0.000114, -0.013081), (0x7f7f7f, 0.596489, 0, 0),
    (0x440154, 0.285018, 0.101712, -0.091229),
  ])
  func oklabAgreesWithItsReference(hex: Int, lightness: Double, a: Double, b: Double) {
    let rgb = rgb(hex)
    let color = OKLab(rgb)
    #expect(abs(color.lightness - lightness) < 2e-6)
    #expect(abs(color.a - a) < 2e-6)
    #expect(abs(color.b - b) < 2e-6)
    #expect(color.rgb == rgb)
  }

  @Test func everyColorComesBackFromOKLab() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let rgb = RGB(UInt8(red), UInt8(green), UInt8(blue))
          #expect(OKLab(rgb).rgb == rgb)
        }
      }
    }
  }

  @Test(arguments: Theme.allCases, ColorMap.allCases)
  func aPaletteHasRoomInAByte(theme: Theme, colorMap: ColorMap) {
    for depth in ColorDepth.allCases {
      for glyphs in GlyphSet.allCases {
        let look = Look(theme: theme, colorMap: colorMap, depth: depth, glyphs: glyphs)
        let count = look.palette.entries.count
        #expect(count <= (depth == .trueColor ? 240 : 256))
        for tone in 0..<Look.toneCount {
          #expect(look.line(tone: tone) < count && look.text(tone: tone) < count)
          for shade in 0..<Look.shadeCount {
            #expect(look.fill(tone: tone, shade: shade) < count)
          }
        }
        for role in Role.allCases { #expect(look.color(role) < count) }
      }
    }
  }

  @Test func tonesAndShadesOfTheFillAreColorsOfTheirOwn() {
    let look = Look.fixedProfile
    var seen: Set<UInt8> = Set(Role.allCases.map { look.color($0) })
    for tone in 0..<Look.toneCount {
      for shade in 0..<Look.shadeCount {
        let isNew = seen.insert(look.fill(tone: tone, shade: shade)).inserted
        #expect(isNew)
      }
      let isNew = seen.insert(look.line(tone: tone)).inserted
      #expect(isNew)
    }
  }

  /// Map lines against the brightest tone of the fill, or on a light ground the darkest; its light
  /// takes a quarter of it away at most.
  @Test(arguments: Role.allCases) func mapLinesStandOutFromTheFill(role: Role) {
    let lines: [Role: Double] = [
      .strong: 7.35, .pathNewest: 7, .pathRecent: 5.4, .pathOld: 3.9, .model: 3.3, .level: 3.3,
      .gradient: 3.3, .eigen: 3.29,
    ]
    guard let least = lines[role] else { return }
    for colorMap in ColorMap.allCases {
      let dark = look(.dark, colorMap)
      #expect(contrast(dark, role, againstFillOf: (21, 3)) >= least * 0.88, "\(colorMap)")
      #expect(contrast(dark, role, againstFillOf: (21, 6)) >= least * 0.66, "\(colorMap)")
      let light = look(.light, colorMap)
      #expect(contrast(light, role, againstFillOf: (0, 3)) >= 3.1, "\(colorMap)")
      let strong = look(.contrast, colorMap)
      #expect(contrast(strong, role, againstFillOf: (21, 6)) >= 6, "\(colorMap)")
    }
    #expect(contrast(.fixedProfile, role, againstFillOf: (21, 3)) >= least)
  }

  /// Where contrast is asked for: text 7 : 1 on every ground (WCAG 2, AAA), lines 3 : 1 on the fill.
  @Test func theThemeOfContrastKeepsWhatItsNameSays() {
    let look = look(.contrast, .dusk)
    let entries = look.palette.entries
    for ground in [Role.background, .titleBackground] {
      for role in Role.allCases.dropFirst(3) where role != .rule {
        #expect(contrast(entries[Int(look.color(role))], entries[Int(look.color(ground))]) >= 7)
      }
    }
    for colorMap in ColorMap.allCases {
      let look = self.look(.contrast, colorMap)
      let entries = look.palette.entries
      for tone in 0..<Look.toneCount {
        let line = entries[Int(look.line(tone: tone))]
        #expect(contrast(line, entries[Int(look.fill(tone: tone, shade: 6))]) >= 2.9)
      }
      #expect(contrast(entries[Int(look.text(tone: 0))], entries[0]) >= 4.5)
    }
  }

  /// Lines that lie over one another, and the three verdicts, for eyes without red or green cones
  /// (Machado, Oliveira and Fernandes 2009, severity 1): two thirds of a step of the path's ages
  /// apart at least.
  @Test(arguments: Theme.allCases, [ColorBlindness.deuteranopia, .protanopia, .none])
  func rolesAreToldApartByEveryEye(theme: Theme, eye: ColorBlindness) {
    let look = look(theme, .dusk)
    for group in [[Role.model, .level, .gradient, .eigen, .pathNewest], [.good, .warn, .bad]] {
      let colors = group.map { eye.seen(look.palette.entries[Int(look.color($0))].rgb) }
      for first in group.indices {
        for second in group.indices where second > first {
          let apart = colors[first].distance(to: colors[second])
          #expect(apart >= 0.075, "\(group[first]) and \(group[second]): \(apart)")
        }
      }
    }
  }

  /// On a ground it was not made for, a map's low losses are still its darkest.
  @Test(arguments: Theme.allCases, ColorMap.allCases)
  func heightsRiseInLightness(theme: Theme, colorMap: ColorMap) {
    let ramp = colorMap.ramp(Look.toneCount, on: theme)
    for (lower, higher) in zip(ramp, ramp.dropFirst()) {
      #expect(lower.lightness < higher.lightness)
    }
    let isLight = (ramp.first?.lightness ?? 0) > 0.8
    #expect(isLight == !theme.isDark)
  }

  private func look(_ theme: Theme, _ colorMap: ColorMap) -> Look {
    Look(theme: theme, colorMap: colorMap, depth: .trueColor, glyphs: .braille)
  }

  private func contrast(_ a: Palette.Entry, _ b: Palette.Entry) -> Double {
    let (first, second) = (luminance(a.rgb), luminance(b.rgb))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func contrast(_ look: Look, _ role: Role, againstFillOf fill: (Int, Int)) -> Double {
    let entries = look.palette.entries
    return contrast(
      entries[Int(look.color(role))], entries[Int(look.fill(tone: fill.0, shade: fill.1))])
  }

  /// WCAG 2's relative luminance, by a table of the sRGB curve's defining formula.
  private func luminance(_ rgb: RGB) -> Double {
    0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
  }

  /// Role, dark, light, 256 dark, 256 light, 16 dark, 16 light as the screens were drawn, but for what
  /// cannot be read on white.
  @Test(arguments: [
    (Role.background, 0x0c0e14, 0xfbfaf7, 233, 231, 0, 15),
    (.titleBackground, 0x14171e, 0xf3f2ed, 235, 255, 0, 15),
    (.chosenBackground, 0x1f242e, 0xe7e4dd, 237, 253, 0, 15),
    (.text, 0xdadee3, 0x232933, 254, 235, 7, 0), (.strong, 0xffffff, 0x000000, 231, 16, 15, 0),
    (.dim, 0x8c939c, 0x5d646f, 247, 241, 7, 0), (.faint, 0x666c77, 0x8d939c, 242, 245, 8, 8),
    (.rule, 0x2e333c, 0xc0c4cc, 238, 250, 8, 8),
    (.pathNewest, 0xfcfaf1, 0x0b111f, 231, 16, 15, 0),
    (.pathRecent, 0xe6dec8, 0x262e3d, 255, 236, 15, 0),
    (.pathOld, 0xcbbc9d, 0x404858, 252, 240, 7, 0),
    (.pathOldest, 0xaf9c7c, 0x5b6375, 249, 244, 7, 0),
    (.model, 0x5fe2ff, 0x00599c, 81, 25, 14, 4), (.order3, 0xab91f2, 0x6d47b8, 141, 61, 13, 5),
    (.level, 0xdfe4a3, 0x37440a, 229, 58, 10, 0),
    (.gradient, 0xff9d36, 0xb54900, 215, 130, 11, 1),
    (.eigen, 0xfb89be, 0xab1d72, 211, 162, 13, 5), (.good, 0x59d4cd, 0x00747a, 79, 30, 14, 4),
    (.warn, 0xf7b83d, 0xa26000, 221, 130, 11, 5), (.bad, 0xfe674c, 0xa30d0d, 203, 124, 9, 1),
  ])
  func rolesHaveTheColorsOfTheDesign(
    role: Role, dark: Int, light: Int, dark256: Int, light256: Int, dark16: Int, light16: Int
  ) {
    func entry(_ theme: Theme, _ depth: ColorDepth) -> Palette.Entry {
      let look = Look(theme: theme, colorMap: .dusk, depth: depth, glyphs: .braille)
      return look.palette.entries[Int(look.color(role))]
    }
    #expect(entry(.dark, .trueColor).rgb == rgb(dark))
    #expect(entry(.light, .trueColor).rgb == rgb(light))
    #expect(entry(.dark, .indexed256).code == dark256)
    #expect(entry(.light, .indexed256).code == light256)
    #expect(entry(.dark, .ansi16).code == dark16)
    #expect(entry(.light, .ansi16).code == light16)
    #expect(entry(.dark, .none).code == -1)
    #expect(entry(.dark, .ansi8).code < 8)
  }

  @Test(arguments: Theme.allCases, [ColorDepth.ansi16, .ansi8])
  func whatIsWrittenStandsOutFromTheGroundWhateverTheTerminalsIs(theme: Theme, depth: ColorDepth) {
    let look = Look(theme: theme, colorMap: .dusk, depth: depth, glyphs: .braille)
    func code(_ color: UInt8) -> Int { look.palette.entries[Int(color)].code }
    let grounds: [Role] = [.background, .titleBackground, .chosenBackground]
    for ground in grounds.map({ code(look.color($0)) }) {
      #expect(ground >= 0)
      for role in Role.allCases where !grounds.contains(role) {
        #expect(code(look.color(role)) != ground, "\(role)")
      }
      for tone in 0..<Look.toneCount { #expect(code(look.line(tone: tone)) != ground) }
    }
  }

  /// xterm shows the first eight colours, set bold, as the bright ones: black would be grey.
  ///
  /// Green, yellow and cyan have less than 3 : 1 on white, the bright ones as well.
  @Test(arguments: [ColorDepth.ansi16, .ansi8])
  func onALightGroundNothingIsTooLightToBeRead(depth: ColorDepth) {
    let look = Look(theme: .light, colorMap: .day, depth: depth, glyphs: .braille)
    for role in Role.allCases where look.palette.entries[Int(look.color(role))].code != 15 {
      #expect(!look.style(role, bold: true).contains(.bold), "\(role)")
      let code = look.palette.entries[Int(look.color(role))].code
      #expect(code == 7 || [0, 1, 4, 5, 8].contains(code), "\(role): \(code)")
    }
    for depth in [ColorDepth.trueColor, .indexed256, .none] {
      let look = Look(theme: .light, colorMap: .day, depth: depth, glyphs: .braille)
      #expect(look.style(.text, bold: true).contains(.bold))
    }
    let dark = Look(theme: .dark, colorMap: .dusk, depth: depth, glyphs: .braille)
    #expect(dark.style(.text, bold: true).contains(.bold))
  }

  @Test func brightColorsAreBoldWhereThereAreEight() {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .ansi8, glyphs: .braille)
    #expect(look.style(.model).contains(.bold))
    #expect(!look.style(.dim).contains(.bold))
    let light = Look(theme: .light, colorMap: .day, depth: .ansi8, glyphs: .braille)
    #expect(!light.style(.chosenBackground).contains(.bold))
  }

  private func rgb(_ hex: Int) -> RGB {
    RGB(UInt8(hex >> 16 & 255), UInt8(hex >> 8 & 255), UInt8(hex & 255))
  }
}

/// How frames are made for one kind of terminal: theme, colours, glyphs, and the palette of them all.
package struct Look: Equatable, Sendable {
  package let theme: Theme
  package let colorMap: ColorMap
  package let depth: ColorDepth
  package let glyphs: GlyphSet
  package let palette: Palette

  /// How many heights of the fill can be told apart.
  package static let toneCount = 22
  /// How many slopes of the fill can be told apart.
  package static let shadeCount = 7
  private static let textTintCount = 6
  /// In how many steps the area under a curve fades towards it.
  package static let fadeCount = 4
  private static let fadedToneCount = 6

  package init(theme: Theme, colorMap: ColorMap, depth: ColorDepth, glyphs: GlyphSet) {
    self.theme = theme
    self.colorMap = colorMap
    self.depth = depth
    self.glyphs = glyphs
    let roles = Role.allCases.map { Look.entry(of: $0, theme: theme, depth: depth) }
    let fill =
      switch depth {
      case .trueColor: Look.fill(theme: theme, colorMap: colorMap)
      case .indexed256: Look.bands(theme).map { Palette.Entry(rgb: RGB(xterm: $0), code: $0) }
      case .ansi16, .ansi8, .none:
        Look.lines16(theme).map { Look.ansi($0, theme: theme, depth: depth) }
      }
    palette = Palette(depth: depth, entries: roles + fill)
  }

  /// What recordings, snapshots and hashes are made in.
  package static let fixedProfile = Look(
    theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: .braille)

  // MARK: colours by what they say

  package func color(_ role: Role) -> UInt8 { UInt8(role.rawValue) }

  package func style(_ role: Role) -> Style {
    let color = theme.color(of: role)
    switch depth {
    case .none: return color.monochrome
    case .ansi8 where color.ansi > 8 && !role.isGround: return color.style.union(.bold)
    case .trueColor, .indexed256, .ansi16, .ansi8:
      return boldKeepsColor ? color.style : color.style.subtracting(.bold)
    }
  }

  /// How a role is set, bold where that is wanted and does not change its colour.
  package func style(_ role: Role, bold: Bool) -> Style {
    bold && boldKeepsColor ? style(role).union(.bold) : style(role)
  }

  /// Whether what is set in one role cannot be told from what is set in the other.
  func looksAlike(_ role: Role, _ other: Role) -> Bool {
    palette.entries[Int(color(role))] == palette.entries[Int(color(other))]
      && style(role) == style(other)
  }

  /// Many terminals show one of the 8 dark colours, set bold, as the bright one: on a light ground black
  /// would be grey.
  private var boldKeepsColor: Bool {
    switch depth {
    case .ansi16, .ansi8: theme.isDark
    case .trueColor, .indexed256, .none: true
    }
  }

  /// An empty cell of the ground.
  package var blank: Cell {
    Cell(glyph: " ", foreground: color(.text), background: color(.background))
  }

  // MARK: colours of the fill

  /// The colour of a height (0 to `toneCount` − 1) in a light (0 to `shadeCount` − 1).
  package func fill(tone: Int, shade: Int) -> UInt8 {
    switch depth {
    case .trueColor: Look.firstFill + UInt8(tone * Look.shadeCount + shade)
    case .indexed256: Look.firstFill + UInt8(tone * Look.bandCount(theme) / Look.toneCount)
    case .ansi16, .ansi8, .none: color(.background)
    }
  }

  /// The colour of a height in the area under a curve; of 256 colours none that is darker than a dark
  /// ground, where it would look like a hole.
  package func area(tone: Int) -> UInt8 {
    let color = fill(tone: tone, shade: Look.shadeCount / 2)
    return depth == .indexed256 ? max(color, Look.firstFill + Look.firstAreaBand(theme)) : color
  }

  /// The colour of a contour line at a height.
  package func line(tone: Int) -> UInt8 {
    switch depth {
    case .trueColor: Look.firstLine + UInt8(tone)
    case .indexed256:
      Look.firstFill + UInt8(Look.bandCount(theme) + tone * Look.lineCount(theme) / Look.toneCount)
    case .ansi16, .ansi8:
      Look.firstFill + UInt8(tone * Look.lines16(theme).count / Look.toneCount)
    case .none: color(.text)
    }
  }

  /// The colour of text that lies in the fill at a height.
  package func text(tone: Int) -> UInt8 {
    depth == .trueColor ? Look.firstText + UInt8(min(tone / 4, 5)) : color(.dim)
  }

  /// The colour of a height near the curve over it: step 0 is nearly the ground.
  package func fade(tone: Int, step: Int) -> UInt8 {
    switch depth {
    case .trueColor:
      Look.firstFade + UInt8(Look.faded(tone) * Look.fadeCount + min(step, Look.fadeCount - 1))
    case .indexed256: step < 2 ? color(.background) : area(tone: tone)
    case .ansi16, .ansi8, .none: color(.background)
    }
  }

  private static func faded(_ tone: Int) -> Int { min(tone / 4, fadedToneCount - 1) }

  private static let firstFill = UInt8(Role.allCases.count)
  private static let firstLine = firstFill + UInt8(toneCount * shadeCount)
  private static let firstText = firstLine + UInt8(toneCount)
  private static let firstFade = firstText + UInt8(textTintCount)

  // MARK: palettes

  private static func entry(of role: Role, theme: Theme, depth: ColorDepth) -> Palette.Entry {
    let color = theme.color(of: role)
    switch depth {
    case .trueColor: return Palette.Entry(rgb: color.rgb, code: -1)
    case .indexed256: return Palette.Entry(rgb: RGB(xterm: color.indexed), code: color.indexed)
    // The terminal's own ground is not known: a theme brings its own wherever there are colours.
    case .ansi16, .ansi8: return ansi(color.ansi, theme: theme, depth: depth)
    case .none:
      let seen = theme.color(of: role.isGround ? .background : .text)
      return Palette.Entry(rgb: seen.rgb, code: -1)
    }
  }

  /// Of 8 colours the dark grey is none, but that of text; bright ones are the plain ones, set bold.
  private static func ansi(_ number: Int, theme: Theme, depth: ColorDepth) -> Palette.Entry {
    let code =
      switch depth {
      case .none: -1
      case .ansi8: (number == 8 ? theme.color(of: .text).ansi : number) % 8
      case .ansi16, .indexed256, .trueColor: number
      }
    return Palette.Entry(rgb: RGB(xterm: number), code: code)
  }

  /// Tones by shades, then line tints, text tints and fades.
  private static func fill(theme: Theme, colorMap: ColorMap) -> [Palette.Entry] {
    let ramp = colorMap.ramp(toneCount, on: theme)
    let shadeStep =
      switch theme {
      case .dark: 0.060
      case .light: 0.028
      case .contrast: 0.030
      }
    let middle = Double(shadeCount - 1) / 2
    var colors: [OKLab] = []
    for tone in ramp {
      for shade in 0..<shadeCount {
        var color = tone
        color.lightness += (Double(shade) - middle) / middle * shadeStep
        colors.append(color)
      }
    }
    for tone in ramp {
      colors.append(
        OKLab(
          lightness: lineLightness(over: tone.lightness, theme: theme), a: tone.a * 1.25,
          b: tone.b * 1.25))
    }
    let text = OKLab(theme.color(of: .text).rgb)
    let share = theme == .contrast ? 0.7 : 0.5
    for index in 0..<textTintCount {
      colors.append(ramp[min(toneCount - 1, index * 4 + 2)].mixed(with: text, share: share))
    }
    let ground = OKLab(theme.color(of: .background).rgb)
    for index in 0..<fadedToneCount {
      for step in 1...fadeCount {
        let tone = ramp[min(toneCount - 1, index * 4 + 2)]
        colors.append(ground.mixed(with: tone, share: Double(step) / Double(fadeCount + 1)))
      }
    }
    return colors.map { Palette.Entry(rgb: $0.rgb, code: -1) }
  }

  /// Contour lines recede; where contrast is asked for they stand at least 3 : 1 over the fill.
  private static func lineLightness(over lightness: Double, theme: Theme) -> Double {
    switch theme {
    case .dark: lightness + 0.11
    case .light: lightness - 0.13
    case .contrast: 0.45 + 0.5 * lightness
    }
  }

  private static func bands(_ theme: Theme) -> [Int] {
    switch theme {
    case .dark:
      [16, 233, 234, 235, 236, 237, 238, 239, 240] + [60, 60, 60, 60, 96, 96, 96, 95, 95]
    case .light: [250, 251, 252, 253, 254, 255, 231] + [103, 103, 139, 139, 138]
    case .contrast: [16, 232, 233, 234, 235] + [67, 67, 103, 103, 138]
    }
  }

  /// The first band that is lighter than a dark ground.
  private static func firstAreaBand(_ theme: Theme) -> UInt8 {
    switch theme {
    case .dark: 2
    case .light: 0
    case .contrast: 1
    }
  }

  private static func bandCount(_ theme: Theme) -> Int {
    switch theme {
    case .dark: 9
    case .light: 7
    case .contrast: 5
    }
  }

  private static func lineCount(_ theme: Theme) -> Int { theme == .dark ? 9 : 5 }

  private static func lines16(_ theme: Theme) -> [Int] { theme == .dark ? [4, 4, 8] : [8, 8, 8] }
}

package import Screen

/// What a person has chosen with keys and finds again the next time; nothing where nothing was.
package struct Preferences: Hashable, Sendable {
  package var theme: Theme?
  /// Where it is not the theme's own.
  package var colorMap: ColorMap?
  /// No key chooses it: it is written into the file by hand.
  package var glyphs: GlyphSet?
  package var path: Shown.Path?
  package var contours: Shown.Contours?
  package var fill: Shown.Fill?
  /// The names of the landscapes that were opened, the last one first.
  package var recentLandscapes: [String] = []
  /// The formulas that were typed, the last one last.
  package var formulas: [String] = []

  package init() {}

  /// These, with what was chosen between two states of a program.
  package func updated(from first: State, to last: State) -> Preferences {
    var updated = self
    if first.theme != last.theme { updated.theme = last.theme }
    if first.theme != last.theme || first.colorMap != last.colorMap {
      updated.colorMap = last.colorMap == last.theme.ownColorMap ? nil : last.colorMap
    }
    if first.shown.path != last.shown.path { updated.path = last.shown.path }
    if first.shown.contours != last.shown.contours { updated.contours = last.shown.contours }
    if first.shown.fill != last.shown.fill { updated.fill = last.shown.fill }
    if first.recentLandscapes != last.recentLandscapes {
      updated.recentLandscapes = last.recentLandscapes
    }
    if first.formulaHistory != last.formulaHistory { updated.formulas = last.formulaHistory }
    return updated
  }
}

extension State {
  /// Knows what was opened and typed before.
  package mutating func recall(_ preferences: Preferences) {
    let earlier = preferences.recentLandscapes.filter { !recentLandscapes.contains($0) }
    recentLandscapes += earlier
    formulaHistory = preferences.formulas + formulaHistory
  }
}

extension Opening {
  /// Looks as a person likes it.
  package mutating func prefer(_ preferences: Preferences) {
    theme = preferences.theme ?? theme
    colorMap = preferences.colorMap ?? theme.ownColorMap
    shown.path = preferences.path ?? shown.path
    shown.contours = preferences.contours ?? shown.contours
    shown.fill = preferences.fill ?? shown.fill
  }
}

/// The line on which a grid has a level, in dots.
package struct LevelLine: Equatable, Sendable {
  package let thin: DotGrid
  /// Two dots wide.
  package let thick: DotGrid

  package init(of grid: NumberGrid, level: Double) {
    let bands = Bands(of: grid, levels: [level])
    thin = bands.lines()
    thick = bands.lines(thick: true)
  }
}

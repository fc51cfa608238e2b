package import Descent
package import Screen

/// The last few pictures of landscapes, by what was asked.
///
/// A class, since one is made from another: a relief from the numbers of its raster.
final class MapMemory {
  fileprivate struct GroundKey: Hashable {
    var landscape: Landscape
    var request: RasterRequest
  }

  fileprivate struct ReliefKey: Hashable {
    var ground: GroundKey
    var lowest: Double?
    var contourCount: Int
  }

  fileprivate struct FillKey: Equatable {
    var relief: Relief
    var fill: MapPicture.Fill
    var contours: MapPicture.Contours
    var look: Look
  }

  fileprivate struct LevelKey: Hashable {
    var ground: GroundKey
    var level: Double
  }

  fileprivate struct ThumbnailKey: Hashable {
    var landscape: Landscape
    var size: Size
  }

  fileprivate var reliefs = Recent<ReliefKey, Relief>(capacity: 3)
  fileprivate var grids = Recent<GroundKey, NumberGrid>(capacity: 3)
  fileprivate var levels = Recent<LevelKey, LevelLine>(capacity: 4)
  fileprivate var extremes = Recent<GroundKey, CurvatureExtremes>(capacity: 3)
  fileprivate var fills = Recent<FillKey, MapGround>(capacity: 2)
  fileprivate var thumbnails = Recent<ThumbnailKey, Thumbnail>(capacity: 256)
}

extension Workbench {
  /// Points a side at which curvature is sampled over a view.
  package static let curvatureSamples = 61

  /// The numbers of a raster, as the screen takes them.
  package func grid(of landscape: Landscape, _ request: RasterRequest) -> NumberGrid {
    map.grids.value(for: MapMemory.GroundKey(landscape: landscape, request: request)) {
      var field = Field(columns: request.columns, rows: request.rows)
      objective(of: landscape).fill(request, rows: 0..<request.rows, into: &field)
      return NumberGrid(columns: field.columns, rows: field.rows, values: field.values)
    }
  }

  /// The relief of a raster.
  package func relief(
    of landscape: Landscape, _ request: RasterRequest, lowest: Double?, contourCount: Int
  ) -> Relief {
    let key = MapMemory.ReliefKey(
      ground: MapMemory.GroundKey(landscape: landscape, request: request), lowest: lowest,
      contourCount: contourCount)
    return map.reliefs.value(for: key) {
      Relief(grid(of: landscape, request), lowest: lowest, contourCount: contourCount)
    }
  }

  /// The fill and the contours of a map.
  package func ground(of picture: MapPicture, look: Look) -> MapGround {
    let key = MapMemory.FillKey(
      relief: picture.relief, fill: picture.fill, contours: picture.contours, look: look)
    return map.fills.value(for: key) { MapGround(of: picture, look: look) }
  }

  /// The line on which a raster has a level.
  package func line(of landscape: Landscape, _ request: RasterRequest, level: Double) -> LevelLine {
    let key = MapMemory.LevelKey(
      ground: MapMemory.GroundKey(landscape: landscape, request: request), level: level)
    return map.levels.value(for: key) { LevelLine(of: grid(of: landscape, request), level: level) }
  }

  /// A landscape's own window in so many cells, stretched to fill them.
  package func thumbnail(of landscape: Landscape, size: Size) -> Thumbnail {
    map.thumbnails.value(for: MapMemory.ThumbnailKey(landscape: landscape, size: size)) {
      let perDot = Thumbnail.samplesPerDot(columns: size.columns)
      let request = RasterRequest(
        quantity: .loss, plane: .identity, window: landscape.window,
        columns: size.columns * 2 * perDot, rows: size.rows * 4 * perDot)
      var field = Field(columns: request.columns, rows: request.rows)
      Expression(landscape.formula).fill(request, rows: 0..<request.rows, into: &field)
      return Thumbnail(
        NumberGrid(columns: field.columns, rows: field.rows, values: field.values), perDot: perDot)
    }
  }

  package func curvatureExtremes(
    of landscape: Landscape, plane: Plane, window: Window
  ) -> CurvatureExtremes {
    let request = RasterRequest(
      quantity: .largestEigenvalue, plane: plane, window: window,
      columns: Workbench.curvatureSamples, rows: Workbench.curvatureSamples)
    return map.extremes.value(for: MapMemory.GroundKey(landscape: landscape, request: request)) {
      CurvatureExtremes(
        of: objective(of: landscape), plane: plane, window: window,
        samples: Workbench.curvatureSamples)
    }
  }
}

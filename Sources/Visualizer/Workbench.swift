package import Descent
package import Screen

/// What follows from descriptions and takes time to make: made once, kept while it is in use.
///
/// Nothing in it says anything that the descriptions do not say; a new workbench shows the same.
package final class Workbench {
  private var objectives = Recent<Landscape, any Objective>(capacity: 4)
  private var scales = Recent<Landscape, Double>(capacity: 4)
  private var reliefs = Recent<ReliefKey, Relief>(capacity: 3)
  private var grids = Recent<GroundKey, NumberGrid>(capacity: 3)
  private var levels = Recent<LevelKey, LevelLine>(capacity: 4)
  private var extremes = Recent<GroundKey, CurvatureExtremes>(capacity: 3)
  private var fills = Recent<FillKey, MapGround>(capacity: 2)
  private var thumbnails = Recent<ThumbnailKey, Thumbnail>(capacity: 256)
  private var searches = Recent<Landscape, CriticalPointSearch>(capacity: 64)
  var theory = TheoryMemory()
  private var surveys = Recent<CriticalList.Subject, CriticalPointSurvey>(capacity: 4)
  private var runsAhead = Recent<CriticalList.Course, Run>(capacity: 2)
  private var unnamed = Recent<Formula, Landscape>(capacity: 4)
  private var landmarks = Recent<LandmarksKey, StepLandmarks>(capacity: 4)
  private var guarantees = Recent<GuaranteeKey, StepGuarantee>(capacity: 4)
  private var stepCurves = Recent<StepKey, StepCurve>(capacity: 4)
  private var models = Recent<PointKey, LocalModel>(capacity: 4)
  private var restingPoints = Recent<PointKey, RestingPoint>(capacity: 2)

  /// Points a side at which curvature is sampled over a view.
  package static let curvatureSamples = 61

  package init() {}

  private struct GroundKey: Hashable {
    var landscape: Landscape
    var request: RasterRequest
  }

  private struct ReliefKey: Hashable {
    var ground: GroundKey
    var lowest: Double?
    var contourCount: Int
  }

  private struct FillKey: Equatable {
    var relief: Relief
    var fill: MapPicture.Fill
    var contours: MapPicture.Contours
    var look: Look
  }

  private struct LevelKey: Hashable {
    var ground: GroundKey
    var level: Double
  }

  private struct ThumbnailKey: Hashable {
    var landscape: Landscape
    var size: Size
  }

  private struct PointKey: Hashable {
    var landscape: Landscape
    var point: Vector
    var directions: Directions
  }

  private struct LandmarksKey: Hashable {
    var point: PointKey
    var reach: Double
  }

  private struct GuaranteeKey: Hashable {
    var point: PointKey
    var order: Int
    var end: Double
  }

  private struct StepKey: Hashable {
    var point: PointKey
    var extent: StepExtent
  }

  package func objective(of landscape: Landscape) -> any Objective {
    objectives.value(for: landscape) { Expression(landscape.formula) }
  }

  /// A landscape for a formula of which nothing else is known.
  package func landscape(unnamed formula: Formula) -> Landscape {
    unnamed.value(for: formula) { Landscape(unnamed: formula) }
  }

  package func stopRules(of landscape: Landscape) -> StopRules {
    StopRules(for: objective(of: landscape), plane: .identity, window: landscape.window)
  }

  /// Below 1e-8 of it an eigenvalue counts as zero.
  package func curvatureScale(of landscape: Landscape) -> Double {
    scales.value(for: landscape) {
      CurvatureScale(of: objective(of: landscape), plane: .identity, window: landscape.window).value
    }
  }

  package func model(of landscape: Landscape, at point: Vector, in plane: Plane) -> LocalModel {
    let key = PointKey(landscape: landscape, point: point, directions: plane.directions)
    return models.value(for: key) {
      LocalModel(of: objective(of: landscape), at: point, along: plane.directions)
    }
  }

  /// The critical point beside which a run came to rest.
  package func restingPoint(
    of landscape: Landscape, _ model: LocalModel, in plane: Plane
  ) -> RestingPoint {
    let key = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    return restingPoints.value(for: key) {
      RestingPoint(
        at: model, of: objective(of: landscape), plane: plane, window: landscape.window,
        scale: curvatureScale(of: landscape))
    }
  }

  /// L along the step from a point, in a chart with room for a step size.
  package func stepCurve(
    of landscape: Landscape, model: LocalModel, in plane: Plane, stepSize: Double, end: Double?
  ) -> StepCurve {
    let objective = objective(of: landscape)
    let point = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    let wish = StepExtent(of: model, stepSize: stepSize)
    let landmarks = landmarks(of: point, model, on: objective, upTo: wish.reach)
    let extent =
      end.map(wish.ending) ?? wish.adjusted(to: landmarks, of: model, stepSize: stepSize)
    return stepCurves.value(for: StepKey(point: point, extent: extent)) {
      StepCurve(of: objective, model: model, extent: extent, landmarks: landmarks)
    }
  }

  /// What the Taylor polynomial of an order guarantees of L along the step from a point.
  package func stepGuarantee(
    of landscape: Landscape, model: LocalModel, in plane: Plane, order: Int, upTo end: Double
  ) -> StepGuarantee {
    let point = PointKey(landscape: landscape, point: model.point, directions: plane.directions)
    return guarantees.value(for: GuaranteeKey(point: point, order: order, end: end)) {
      StepGuarantee(
        of: StepEnvelope(
          of: objective(of: landscape), from: model.point, along: model.gradient.map { -$0 },
          order: order, upTo: end), order: order)
    }
  }

  /// The landmarks of L along the step; nothing where there is no step.
  private func landmarks(
    of point: PointKey, _ model: LocalModel, on objective: any Objective, upTo reach: Double
  ) -> StepLandmarks? {
    guard model.gradientSquared > 0, model.gradientSquared.isFinite, model.loss.isFinite else {
      return nil
    }
    return landmarks.value(for: LandmarksKey(point: point, reach: reach)) {
      StepLandmarks(
        of: objective, from: model.point, along: model.gradient.map { -$0 }, upTo: reach)
    }
  }

  package func curvatureExtremes(
    of landscape: Landscape, plane: Plane, window: Window
  ) -> CurvatureExtremes {
    let request = RasterRequest(
      quantity: .largestEigenvalue, plane: plane, window: window,
      columns: Workbench.curvatureSamples, rows: Workbench.curvatureSamples)
    return extremes.value(for: GroundKey(landscape: landscape, request: request)) {
      CurvatureExtremes(
        of: objective(of: landscape), plane: plane, window: window,
        samples: Workbench.curvatureSamples)
    }
  }

  /// The numbers of a raster, as the screen takes them.
  package func grid(of landscape: Landscape, _ request: RasterRequest) -> NumberGrid {
    grids.value(for: GroundKey(landscape: landscape, request: request)) {
      var field = Field(columns: request.columns, rows: request.rows)
      objective(of: landscape).fill(request, rows: 0..<request.rows, into: &field)
      return NumberGrid(columns: field.columns, rows: field.rows, values: field.values)
    }
  }

  /// The fill and the contours of a map.
  package func ground(of picture: MapPicture, look: Look) -> MapGround {
    let key = FillKey(
      relief: picture.relief, fill: picture.fill, contours: picture.contours, look: look)
    return fills.value(for: key) { MapGround(of: picture, look: look) }
  }

  /// The line on which a raster has a level.
  package func line(of landscape: Landscape, _ request: RasterRequest, level: Double) -> LevelLine {
    let key = LevelKey(ground: GroundKey(landscape: landscape, request: request), level: level)
    return levels.value(for: key) { LevelLine(of: grid(of: landscape, request), level: level) }
  }

  /// A landscape's own window in so many cells, stretched to fill them.
  package func thumbnail(of landscape: Landscape, size: Size) -> Thumbnail {
    thumbnails.value(for: ThumbnailKey(landscape: landscape, size: size)) {
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

  /// The critical points in a landscape's own window, when so many rows of the search are done;
  /// nothing as long as that is not all of it.
  package func criticalPoints(of landscape: Landscape, rows: Int) -> CriticalPoints? {
    let new = {
      CriticalPointSearch(
        of: self.objective(of: landscape), plane: .identity, window: landscape.window,
        scale: self.curvatureScale(of: landscape))
    }
    return searches.change(for: landscape, make: new) { search in
      search.advance(rows: rows - search.rowsDone)
      return rows >= CriticalPointSearch.cells ? search.found : nil
    }
  }

  /// The critical points that a list is about, as far as its work has come.
  package func criticalSurvey(of list: CriticalList) -> CriticalPointSurvey {
    let subject = list.subject
    let new = {
      CriticalPointSurvey(
        of: self.objective(of: subject.landscape), plane: subject.plane, window: subject.window,
        scale: self.curvatureScale(of: subject.landscape))
    }
    return surveys.change(for: subject, make: new) { survey in
      // One that is further belongs to a later state.
      if survey.work > list.work { survey = new() }
      survey.advance(by: list.work - survey.work)
      return survey
    }
  }

  /// A run, followed along its course by so many steps, or farther.
  package func run(_ run: Run, along course: CriticalList.Course, by steps: Int) -> Run {
    let objective = objective(of: course.landscape)
    let end = course.step + steps
    return runsAhead.change(for: course, make: { run }) { ahead in
      while ahead.status == .running, ahead.steps.count < end { ahead.advance(on: objective) }
      return ahead
    }
  }

  /// The relief of a raster.
  package func relief(
    of landscape: Landscape, _ request: RasterRequest, lowest: Double?, contourCount: Int
  ) -> Relief {
    let key = ReliefKey(
      ground: GroundKey(landscape: landscape, request: request), lowest: lowest,
      contourCount: contourCount)
    return reliefs.value(for: key) {
      Relief(grid(of: landscape, request), lowest: lowest, contourCount: contourCount)
    }
  }
}

/// The last few values made, by what they were made from.
struct Recent<Key: Equatable, Value> {
  private let capacity: Int
  private var entries: [(key: Key, value: Value)] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// Changes the value made for a key, or one that is made now.
  mutating func change<Result>(
    for key: Key, make: () -> Value, _ change: (inout Value) -> Result
  ) -> Result {
    _ = value(for: key, make: make)
    return change(&entries[entries.count - 1].value)
  }

  mutating func value(for key: Key, make: () -> Value) -> Value {
    if let index = entries.lastIndex(where: { $0.key == key }) {
      let entry = entries.remove(at: index)
      entries.append(entry)
      return entry.value
    }
    let value = make()
    entries.append((key, value))
    if entries.count > capacity { entries.removeFirst() }
    return value
  }
}

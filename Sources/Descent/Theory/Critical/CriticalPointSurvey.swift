/// All critical points of a window: looked for, then proved as far as that succeeds.
///
/// It goes on in slices; what is known up to now can be asked for at any time.
public struct CriticalPointSurvey: Sendable {
  private let objective: any Objective
  private let plane: Plane
  private let window: Window
  private let scale: Double
  private let boxLimit: Int
  private var search: CriticalPointSearch
  /// It begins when the search has ended.
  private var proof: CriticalPointProof?
  /// How many pieces of work are done.
  public private(set) var work = 0
  /// Curves of critical points, when they are found.
  public private(set) var sets: [CriticalSet] = []

  /// How many boxes cost about as much as a row of the search.
  private static let boxesPerRow = 32
  /// What rounding makes of a loss, beside those of the window.
  private static let lossRounding = 1e-14
  /// What it makes of a place, beside the window's sides.
  private static let placeRounding = 1e-9

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which g is to be zero.
  ///   - window: the part of the plane.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  ///   - boxLimit: the proof ends after so many boxes.
  public init(
    of objective: any Objective, plane: Plane, window: Window, scale: Double, boxLimit: Int = 40_000
  ) {
    self.objective = objective
    self.plane = plane
    self.window = window
    self.scale = scale
    self.boxLimit = boxLimit
    search = CriticalPointSearch(of: objective, plane: plane, window: window, scale: scale)
  }

  /// Goes on by so many pieces of work of about the same size.
  public mutating func advance(by count: Int) {
    var left = count
    while left > 0, !isFinished {
      left -= 1
      work += 1
      guard proof == nil else {
        proof?.advance(boxes: CriticalPointSurvey.boxesPerRow)
        // A curve of points that differ by rounding alone is proved to be none.
        if isComplete, !isEverywhere { sets = [] }
        continue
      }
      search.advance(rows: 1)
      guard search.isFinished else { continue }
      begin(with: search.found)
    }
  }

  private mutating func begin(with found: CriticalPoints) {
    let proof = CriticalPointProof(
      of: objective, plane: plane, window: window, scale: scale, points: found.points,
      boxLimit: boxLimit)
    self.proof = proof
    sets = found.sets
    guard proof.isLevel, search.isLevelEverywhere, let set = sets.first else { return }
    sets = [CriticalSet(kind: .everywhere, loss: set.loss, places: set.places)]
  }

  /// Whether L is constant, so that every point of the window is critical.
  public var isEverywhere: Bool { sets.first?.kind == .everywhere }

  public var isFinished: Bool { proof?.isFinished ?? false }

  /// Whether the search has ended, and what it found is known.
  public var isSearched: Bool { proof != nil }

  /// How much is done, from 0 to 1: the search is counted as half of it.
  public var progress: Double {
    guard let proof else {
      return 0.5 * Double(search.rowsDone) / Double(CriticalPointSearch.cells)
    }
    return 0.5 + 0.5 * proof.progress
  }

  /// The isolated points, the lowest first; where their losses differ by rounding alone, from left to
  /// right, and from below upwards.
  public var points: [ProvedCriticalPoint] {
    let points =
      proof?.points
      ?? search.found.points.map { ProvedCriticalPoint(point: $0) }
    let (width, height) = (window.width, window.height)
    let largest = points.map { abs($0.point.loss) }.max() ?? 0
    let range = max(largest, scale * (width * width + height * height))
    return points.ordered(by: [
      ({ $0.point.loss }, CriticalPointSurvey.lossRounding * range),
      ({ $0.point.place.x }, CriticalPointSurvey.placeRounding * width),
      ({ $0.point.place.y }, CriticalPointSurvey.placeRounding * height),
    ])
  }

  /// Whether the window is proved to hold these points and no other ones.
  public var isComplete: Bool {
    guard let proof, proof.isComplete else { return false }
    return !proof.isLevel || isEverywhere
  }

  /// Whether the proof took too many boxes.
  public var isGivenUp: Bool { proof?.isGivenUp ?? false }

  /// Why it is not proved that these are all; none before the proof has ended and where it is proved.
  public var doubts: [CriticalDoubt] { proof?.doubts ?? [] }

  /// Boxes examined by the proof.
  public var boxes: Int { proof?.boxes ?? 0 }
}

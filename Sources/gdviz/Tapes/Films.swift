import Recording
import Screen
import Visualizer

/// The films that are made of one tape at the same time.
///
/// Shots gather and are worked off together: they are drawn on all processors, then each film takes
/// the frames in order on one.
struct Films: FilmSink {
  private let recorders: [FilmFile.Kind: any FilmRecorder]
  private let vhs: [UInt8]
  /// One for each thread that draws.
  private let workbenches: [Workbench]
  private var gathered: [Gathered] = []
  private var shots: [FilmShot] = []
  private var end = 0

  /// What happened, and at which tick; a shot is known by its number.
  private enum Gathered {
    case show(Int, Int)
    case press(Key, Int)
    case mark(String, Int)
  }

  private static let mostShots = 64
  private static let mostGathered = 4096

  /// Films of the kinds that are wanted; nothing else is made.
  init(of tape: Tape, title: String, kinds: Set<FilmFile.Kind>, version: Asciicast.Version) {
    let size = tape.size ?? Size(columns: 1, rows: 1)
    var recorders: [FilmFile.Kind: any FilmRecorder] = [:]
    for kind in kinds {
      switch kind {
      case .cast: recorders[kind] = CastRecorder(version, size: size, title: title)
      case .svg: recorders[kind] = SVGRecorder(title: title)
      case .txt: recorders[kind] = ScreensRecorder()
      case .vhs: break
      }
    }
    self.recorders = recorders
    vhs = kinds.contains(.vhs) ? [UInt8](tape.vhs.utf8) : []
    workbenches = (0..<Parallel.threads).map { _ in Workbench() }
  }

  mutating func show(_ shot: FilmShot, at tick: Int) {
    shots.append(shot)
    gather(.show(shots.count - 1, tick))
  }

  mutating func press(_ key: Key, at tick: Int) {
    gather(.press(key, tick))
  }

  mutating func mark(_ title: String, at tick: Int) {
    gather(.mark(title, tick))
  }

  private mutating func gather(_ happening: Gathered) {
    gathered.append(happening)
    if shots.count == Films.mostShots || gathered.count == Films.mostGathered { develop() }
  }

  mutating func end(at tick: Int) {
    develop()
    end = tick
  }

  /// The whole film of a kind that was wanted.
  func bytes(_ kind: FilmFile.Kind) -> [UInt8] {
    kind == .vhs ? vhs : recorders[kind]?.bytes(until: end) ?? []
  }

  private mutating func develop() {
    let frames = recorders.isEmpty ? [] : frames()
    _ = Parallel.map(Array(recorders.values)) { recorder in
      for happening in gathered {
        switch happening {
        case .show(let shot, let tick): recorder.record(.show(frames[shot]), at: tick)
        case .press(let key, let tick): recorder.record(.press(key), at: tick)
        case .mark(let title, let tick): recorder.record(.mark(title), at: tick)
        }
      }
    }
    gathered.removeAll(keepingCapacity: true)
    shots.removeAll(keepingCapacity: true)
  }

  /// Each thread draws neighbours, which have much in common.
  private func frames() -> [Frame] {
    let count = workbenches.count
    return Parallel.map(Array(workbenches.enumerated())) { thread, workbench in
      shots[thread * shots.count / count..<(thread + 1) * shots.count / count]
        .map { $0.frame(using: workbench) }
    }.flatMap { $0 }
  }
}

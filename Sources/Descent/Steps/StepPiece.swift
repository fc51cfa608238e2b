/// Bounds on φ(ε) = L(w + εd) and its first two derivatives over a part of a step.
///
/// Each is what interval arithmetic says of it over the part, intersected with its value in the middle
/// and what the next derivative can change of it (a centred form).
struct StepPiece {
  let span: Interval
  let loss: Interval
  let slope: Interval
  /// φ″.
  let bend: Interval
  /// φ, φ′ and φ″ in the middle.
  let middle: (loss: Interval, slope: Interval, bend: Interval)
}

/// Everything a map shows, in dots; drawn into the cells of a frame layer by layer.
package struct MapPicture: Sendable {
  /// How the ground is filled.
  package enum Fill: Sendable {
    case shaded, bands, off
  }

  /// How contours are drawn.
  package enum Contours: Sendable {
    case values, lines, off
  }

  /// The line on which a grid has a level.
  package struct LevelCurve: Sendable {
    package var line: LevelLine
    package var role: Role
    /// What stands beside it: the first of these for which there is room.
    package var labels: [String]

    package init(line: LevelLine, role: Role, labels: [String]) {
      self.line = line
      self.role = role
      self.labels = labels
    }
  }

  /// A line through the point in focus, both ways.
  package struct Axis: Sendable {
    /// A unit vector in dots.
    package var direction: DotPoint
    /// How many dots each way.
    package var length: Double
    package var isThick: Bool
    package var label: String

    package init(direction: DotPoint, length: Double, isThick: Bool, label: String) {
      self.direction = direction
      self.length = length
      self.isThick = isThick
      self.label = label
    }
  }

  /// An arrow from the point in focus.
  package struct Arrow: Sendable {
    /// A unit vector in dots.
    package var direction: DotPoint
    package var length: Double
    package var label: String

    package init(direction: DotPoint, length: Double, label: String) {
      self.direction = direction
      self.length = length
      self.label = label
    }
  }

  /// A number at the edge of the map, at a dot along it.
  package struct Tick: Sendable {
    package var dot: Double
    package var text: String

    package init(dot: Double, text: String) {
      self.dot = dot
      self.text = text
    }
  }

  /// A sign of its own at a place.
  package struct Mark: Sendable {
    package var dot: DotPoint
    /// One that is a column wide.
    package var sign: String
    /// Whether it stands in brackets.
    package var isChosen: Bool

    package init(dot: DotPoint, sign: String, isChosen: Bool) {
      self.dot = dot
      self.sign = sign
      self.isChosen = isChosen
    }
  }

  package var relief: Relief
  package var fill = Fill.shaded
  package var contours = Contours.values
  package var levels: [LevelCurve] = []
  package var axes: [Axis] = []
  package var ghosts: [[DotPoint]] = []
  /// The iterates, the oldest first.
  package var path: [DotPoint] = []
  /// Whether each iterate is a bead on the path.
  package var hasBeads = true
  package var start: DotPoint?
  package var here: DotPoint
  /// The point that is looked at in place of the current one; axes, arrow and labels belong to it.
  package var probe: DotPoint?
  package var arrow: Arrow?
  package var next: DotPoint?
  package var stationary: DotPoint?
  package var marks: [Mark] = []
  package var ticksAcross: [Tick] = []
  package var ticksUp: [Tick] = []
  /// What is said at the edge where the current point has left the map, without its arrow head.
  package var offMap: String?
  /// The same of the probe.
  package var probeOffMap: String?
  package var hasLabels = true

  package init(relief: Relief, here: DotPoint) {
    self.relief = relief
    self.here = here
  }

  /// The point that axes, arrow and labels belong to.
  var focus: DotPoint { probe ?? here }

  package var columns: Int { relief.columns }
  package var rows: Int { relief.rows }

  /// Draws the map with its upper left corner at a place of a frame, on its ground.
  package func draw(
    into frame: inout Frame, at place: Position, on ground: MapGround, look: Look
  ) {
    frame.put(ground.frame, at: place)
    var painter = MapPainter(picture: self, frame: frame, place: place, look: look)
    painter.paint()
    frame = painter.frame
  }

  /// Draws the map on a ground that is not kept.
  package func draw(into frame: inout Frame, at place: Position, look: Look) {
    draw(into: &frame, at: place, on: MapGround(of: self, look: look), look: look)
  }
}

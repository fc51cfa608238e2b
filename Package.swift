// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

// Libraries are named here and not in module maps, so that a static build can name archives instead.
let package = Package(
  name: "gdviz",
  products: [
    .library(name: "Descent", targets: ["Descent"]),
    .executable(name: "gdviz", targets: ["gdviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(
      name: "CElementary", cSettings: strictC,
      linkerSettings: [.linkedLibrary("sleef"), .linkedLibrary("m")]),
    .target(
      name: "Descent",
      dependencies: ["CElementary", .product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: strict),
    .target(name: "Screen", dependencies: ["CElementary"], swiftSettings: strict),
    .target(name: "Recording", dependencies: ["Screen"], swiftSettings: strict),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Visualizer", dependencies: ["Descent", "Screen", "Recording"], swiftSettings: strict),
    .target(
      name: "CCurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CursesTerminal", dependencies: ["Screen", "CCurses"], swiftSettings: strict),
    .target(
      name: "Assets", path: "assets", exclude: ["basins.svg", "gdviz.png"],
      resources: [.embedInCode("tapes")], swiftSettings: strict),
    .executableTarget(
      name: "gdviz",
      dependencies: [
        "Assets", "CMalloc", "Descent", "Screen", "Recording", "Visualizer", "CursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "gdviz-bench", dependencies: ["CMalloc", "Descent", "Screen", "Visualizer"],
      path: "Tests/Benchmarks",
      exclude: ["benchmark.py", "film_timing.py", "terminal_timing.py", "theory_timing.py"],
      swiftSettings: strict),
    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: strict),
    .testTarget(
      name: "CElementaryTests", dependencies: ["CElementary"], swiftSettings: strict),
    .testTarget(
      name: "DescentTests", dependencies: ["Descent", "Randomness"], resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "Randomness"], resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "RecordingTests", dependencies: ["Recording", "Screen", "Randomness"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["gdviz", "Descent", "Screen", "Visualizer", "Randomness"],
      swiftSettings: strict),
    .testTarget(
      name: "VisualizerTests",
      dependencies: ["Descent", "Screen", "Recording", "Visualizer", "Randomness"],
      exclude: ["Snapshots"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])

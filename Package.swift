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
  targets: [
    .target(
      name: "CElementary", cSettings: strictC, linkerSettings: [.linkedLibrary("sleef")]),
    .target(name: "Screen", dependencies: ["CElementary"], swiftSettings: strict),
    .testTarget(
      name: "CElementaryTests", dependencies: ["CElementary"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])

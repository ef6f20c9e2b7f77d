declare namespace App {
  interface Locals {
    archive: import("../archive/answers.ts").Archive;
  }
}

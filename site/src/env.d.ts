declare namespace App {
  interface Locals {
    archive: import("../archive/answers.ts").Archive;
    /** Of the publisher only. */
    earlier?: import("../archive/earlier.ts").Earlier | undefined;
  }
}

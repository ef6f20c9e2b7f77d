import { useCallback, useEffect, useRef, useState } from "react";

import {
  copyKey,
  dropCopy,
  dropOldCopies,
  readCopy,
  typedFields,
  writeCopy,
  type UnsavedCopy,
} from "./unsaved-copy.ts";

const PAUSE_MS = 600;

interface Form {
  values: Record<string, unknown>;
  initialValues: Record<string, unknown>;
  modified: boolean;
  disabled: boolean;
}

/**
 * Keeps what is typed in this browser until it is saved.
 *
 * @returns what was left there the last time, until it is taken or thrown away.
 */
export function useUnsavedCopy(
  form: Form,
  of: { userId: unknown; model: string; documentId: string },
): { left: UnsavedCopy | null; forget: () => void; settle: () => void } {
  const key = copyKey(of.userId, of.model, of.documentId);
  const isKnown = of.userId !== undefined;
  const [left, setLeft] = useState<UnsavedCopy | null>(null);
  const wasTyped = useRef(false);

  useEffect(() => {
    if (!isKnown) return;
    dropOldCopies();
    wasTyped.current = false;
    setLeft(readCopy(key));
  }, [key, isKnown]);

  const { values, initialValues, modified, disabled } = form;
  useEffect(() => {
    if (!isKnown || disabled) return;
    if (!modified) {
      // Saved, or typed back: there is nothing left to lose.
      if (wasTyped.current) dropCopy(key);
      wasTyped.current = false;
      return;
    }
    const timer = setTimeout(() => {
      wasTyped.current = true;
      writeCopy(key, typedFields(values, initialValues));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, isKnown, values, initialValues, modified, disabled]);

  const forget = useCallback(() => {
    dropCopy(key);
    setLeft(null);
  }, [key]);
  const isNews =
    left && Object.keys(typedFields(left.values, initialValues)).length > 0;
  return { left: isNews ? left : null, forget, settle: () => setLeft(null) };
}

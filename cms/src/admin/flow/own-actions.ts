import { useForm } from "@strapi/strapi/admin";
import { useCallback, useEffect } from "react";

import { watchSaves, type Stored } from "../history/refusals.ts";
import { ARTICLE } from "./flow-api.ts";

interface Props {
  model: string;
}

interface Description {
  onClick?: () => unknown;
  position?: unknown;
  variant?: string;
}

type Change = (
  description: Description | null,
  props: Props,
) => Description | null;

/** An action of Strapi's edit view: a hook that describes a button, or none. */
export interface DocumentAction {
  (props: Props): Description | null;
  type?: string;
  position?: unknown;
}

/** What Strapi's own button “Lưu” does, by the form it stands on; a form is known by its `getValues`. */
const saves = new WeakMap<object, () => unknown>();

/**
 * Fits Strapi's buttons to the flow: publishing and unpublishing are steps among the others, with a
 * note, so they stand in the panel of the flow alone; and that panel may press “Lưu”.
 */
export const fitToFlow = (actions: DocumentAction[]): DocumentAction[] =>
  actions
    .filter(({ type }) => type !== "publish" && type !== "unpublish")
    .map((action) => {
      if (action.type === "update") return changed(action, useSharedSave);
      return action.type === "discard"
        ? changed(action, inMenu, "header")
        : action;
    });

function changed(
  action: DocumentAction,
  change: Change,
  position = action.position,
): DocumentAction {
  const Changed: DocumentAction = (props) => change(action(props), props);
  Changed.type = action.type;
  Changed.position = position;
  return Changed;
}

const useSharedSave: Change = (description, { model }) => {
  const form = useForm("SharedSave", ({ getValues }) => getValues);
  useEffect(() => {
    if (description?.onClick) saves.set(form, description.onClick);
  });
  // Of an article the next step is what the eye should find; saving alone stands back.
  return description && model === ARTICLE
    ? { ...description, variant: "secondary" }
    : description;
};

// Rarely needed and not to be pressed by mistake: from beside “Lưu” it goes into the form's menu.
const inMenu: Change = (description) =>
  description && { ...description, position: "header" };

/**
 * Presses Strapi's own “Lưu” of the form around, with all that it checks, shows and says.
 *
 * @returns what is stored now, `null` when the save was refused; the form says why.
 */
export function useSave(): () => Promise<Stored | null> {
  const form = useForm("Save", ({ getValues }) => getValues);
  return useCallback(async () => {
    let stored: Stored | null = null;
    const stop = watchSaves({
      onSaved: (saved) => {
        stored = saved.stored;
      },
    });
    try {
      await saves.get(form)?.();
    } finally {
      stop();
    }
    return stored;
  }, [form]);
}

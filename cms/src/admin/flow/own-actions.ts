import { useAuth } from "@strapi/strapi/admin";

const PUBLISH = "plugin::content-manager.explorer.publish";

/** An action of Strapi's edit view: a hook that describes a button, or none. */
export interface DocumentAction {
  (props: { model: string }): object | null;
  type?: string;
  position?: unknown;
}

/** Strapi shows its buttons to publish and unpublish greyed to who may not; here they are gone. */
export function onlyForPublishers(actions: DocumentAction[]): DocumentAction[] {
  return actions.map((action) =>
    action.type === "publish" || action.type === "unpublish"
      ? guarded(action)
      : action,
  );
}

function guarded(action: DocumentAction): DocumentAction {
  const Guarded: DocumentAction = (props) => {
    const description = action(props);
    const mayPublish = useAuth("PublishAction", ({ permissions }) =>
      permissions.some(
        ({ action: allowed, subject }) =>
          allowed === PUBLISH && subject === props.model,
      ),
    );
    return mayPublish ? description : null;
  };
  Guarded.type = action.type;
  Guarded.position = action.position;
  return Guarded;
}

// The domain has the short name: an Action is an action of an action plan, an Activity what the Coordinators did.
global using Action = FocalPoints.Treaty.Action;
global using Activity = FocalPoints.Treaty.Activity;

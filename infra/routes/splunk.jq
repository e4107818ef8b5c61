# HTTP Event Collector.
{sourcetype: "flow-log-status", source, event}

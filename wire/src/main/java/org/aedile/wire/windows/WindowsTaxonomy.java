package org.aedile.wire.windows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.jspecify.annotations.Nullable;

/**
 * Sigma's taxonomy for Windows: the service by channel, the category by event id, and the names that rules use where the
 * log's own differ. Source: SigmaHQ, "Sigma Taxonomy Appendix", version 2.1.0.
 */
final class WindowsTaxonomy {
    private static final String PRODUCT = "windows";

    /** Channel, lower case, to service; pairs. */
    private static final Map<String, String> SERVICES = pairs(
            "security", "security",
            "system", "system",
            "application", "application",
            "windows powershell", "powershell-classic",
            "directory service", "ldap",
            "dns server", "dns-server",
            "msexchange management", "msexchange-management",
            "microsoft-windows-powershell/operational", "powershell",
            "powershellcore/operational", "powershell",
            "microsoft-windows-sysmon/operational", "sysmon",
            "microsoft-windows-ntlm/operational", "ntlm",
            "microsoft-windows-dhcp-server/operational", "dhcp",
            "microsoft-windows-windows defender/operational", "windefend",
            "microsoft-windows-windows firewall with advanced security/firewall", "firewall-as",
            "microsoft-windows-applocker/msi and script", "applocker",
            "microsoft-windows-applocker/exe and dll", "applocker",
            "microsoft-windows-applocker/packaged app-deployment", "applocker",
            "microsoft-windows-applocker/packaged app-execution", "applocker",
            "microsoft-windows-appxdeploymentserver/operational", "appxdeployment-server",
            "microsoft-windows-appxpackaging/operational", "appxpackaging-om",
            "microsoft-windows-appmodel-runtime/admin", "appmodel-runtime",
            "microsoft-windows-bits-client/operational", "bits-client",
            "microsoft-windows-capi2/operational", "capi2",
            "microsoft-windows-certificateservicesclient-lifecycle-system/operational",
                    "certificateservicesclient-lifecycle-system",
            "microsoft-windows-codeintegrity/operational", "codeintegrity-operational",
            "microsoft-windows-diagnosis-scripted/operational", "diagnosis-scripted",
            "microsoft-windows-dns client events/operational", "dns-client",
            "microsoft-windows-dns-server/audit", "dns-server-audit",
            "microsoft-windows-dns-server/analytical", "dns-server-analytic",
            "microsoft-windows-driverframeworks-usermode/operational", "driver-framework",
            "microsoft-iis-configuration/operational", "iis-configuration",
            "microsoft-windows-ldap-client/debug", "ldap",
            "microsoft-windows-lsa/operational", "lsa-server",
            "openssh/operational", "openssh",
            "microsoft-windows-printservice/admin", "printservice-admin",
            "microsoft-windows-printservice/operational", "printservice-operational",
            "microsoft-windows-security-mitigations/kernelmode", "security-mitigations",
            "microsoft-windows-security-mitigations/usermode", "security-mitigations",
            "microsoft-servicebus-client", "microsoft-servicebus-client",
            "microsoft-windows-shell-core/operational", "shell-core",
            "microsoft-windows-smbclient/connectivity", "smbclient-connectivity",
            "microsoft-windows-smbclient/security", "smbclient-security",
            "microsoft-windows-smbserver/connectivity", "smbserver-connectivity",
            "microsoft-windows-taskscheduler/operational", "taskscheduler",
            "microsoft-windows-terminalservices-localsessionmanager/operational",
                    "terminalservices-localsessionmanager",
            "microsoft-windows-vhdmp/operational", "vhdmp",
            "microsoft-windows-wmi-activity/operational", "wmi");

    /** {@code service/event id} to category; pairs. */
    private static final Map<String, String> CATEGORIES = pairs(
            "sysmon/1", "process_creation",
            "sysmon/2", "file_change",
            "sysmon/3", "network_connection",
            "sysmon/4", "sysmon_status",
            "sysmon/5", "process_termination",
            "sysmon/6", "driver_load",
            "sysmon/7", "image_load",
            "sysmon/8", "create_remote_thread",
            "sysmon/9", "raw_access_thread",
            "sysmon/10", "process_access",
            "sysmon/11", "file_event",
            "sysmon/12", "registry_add",
            "sysmon/13", "registry_set",
            "sysmon/14", "registry_rename",
            "sysmon/15", "create_stream_hash",
            "sysmon/16", "sysmon_status",
            "sysmon/17", "pipe_created",
            "sysmon/18", "pipe_created",
            "sysmon/19", "wmi_event",
            "sysmon/20", "wmi_event",
            "sysmon/21", "wmi_event",
            "sysmon/22", "dns_query",
            "sysmon/23", "file_delete",
            "sysmon/24", "clipboard_capture",
            "sysmon/25", "process_tampering",
            "sysmon/26", "file_delete",
            "sysmon/27", "file_block_executable",
            "sysmon/28", "file_block_shredding",
            "sysmon/29", "file_executable_detected",
            "sysmon/255", "sysmon_error",
            "security/4688", "process_creation",
            "security/4657", "registry_set",
            "security/5156", "network_connection",
            "powershell/4103", "ps_module",
            "powershell/4104", "ps_script",
            "powershell-classic/400", "ps_classic_start",
            "powershell-classic/600", "ps_classic_provider_start",
            "powershell-classic/800", "ps_classic_script");

    /** What the Security log calls differently, by category: log's name, Sigma's name; pairs. */
    private static final Map<String, Map<String, String>> SECURITY_NAMES = Map.of(
            "process_creation",
                    pairs(
                            "NewProcessName", "Image",
                            "ParentProcessName", "ParentImage",
                            "ProcessId", "ParentProcessId",
                            "NewProcessId", "ProcessId",
                            "SubjectUserName", "User"),
            "network_connection",
                    pairs(
                            "Application", "Image",
                            "SourceAddress", "SourceIp",
                            "DestAddress", "DestinationIp",
                            "DestPort", "DestinationPort"),
            "registry_set", pairs("NewValue", "Details", "ProcessName", "Image"));

    /** Integrity levels of the mandatory label that a new process gets (MS-DTYP 2.4.2.4). */
    private static final Map<String, String> INTEGRITY =
            pairs("S-1-16-4096", "Low", "S-1-16-8192", "Medium", "S-1-16-12288", "High", "S-1-16-16384", "System");

    private WindowsTaxonomy() {}

    static LogSource logSource(Map<String, FieldValue> flat) {
        String channel = WindowsFields.text(flat, "Channel");
        String provider = WindowsFields.text(flat, "Provider_Name");
        String service = SERVICES.getOrDefault(channel.toLowerCase(Locale.ROOT), "");
        if (service.isEmpty() && provider.equals("Microsoft-Windows-Sysmon")) {
            service = "sysmon";
        }
        String category = CATEGORIES.getOrDefault(service + "/" + WindowsFields.text(flat, "EventID"), "");
        if (category.equals("registry_add")
                && WindowsFields.text(flat, "EventType").startsWith("Delete")) {
            category = "registry_delete";
        }
        return LogSource.of(PRODUCT, category, service);
    }

    static void addSigmaNames(LogSource logSource, Map<String, FieldValue> flat) {
        if (!logSource.service().equals("security")) {
            return;
        }
        Map<String, FieldValue> added = new HashMap<>();
        SECURITY_NAMES
                .getOrDefault(logSource.category(), Map.of())
                .forEach((name, sigmaName) -> putRenamed(flat.get(name), sigmaName, added));
        String label = INTEGRITY.getOrDefault(WindowsFields.text(flat, "MandatoryLabel"), "");
        if (!label.isEmpty()) {
            added.put("IntegrityLevel", new FieldValue.Text(label));
        }
        if (logSource.category().equals("registry_set")) {
            String key = WindowsFields.text(flat, "ObjectName") + "\\" + WindowsFields.text(flat, "ObjectValueName");
            added.put("TargetObject", new FieldValue.Text(key));
        }
        flat.putAll(added);
    }

    private static void putRenamed(@Nullable FieldValue value, String sigmaName, Map<String, FieldValue> added) {
        if (value != null) {
            added.put(sigmaName, value);
        }
    }

    private static Map<String, String> pairs(String... keysAndValues) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Map.copyOf(map);
    }
}

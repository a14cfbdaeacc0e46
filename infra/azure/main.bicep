// Lantern in Azure: a container with TLS in front of it, a storage account whose tables are the desk store, a vault for the two
// keys, and the bot. Written from Microsoft's reference; it has never been deployed. docs/administration.md says how to begin.
//
// It is deployed twice: first without an image, which makes the registry; then with the image that was built into it.

targetScope = 'resourceGroup'

@description('Beginning of all names here: 3 to 12 small letters.')
@minLength(3)
@maxLength(12)
param name string = 'lantern'

param location string = resourceGroup().location

@description('Client id of the app registration Lantern (step 2).')
param clientId string

@description('Object id of its enterprise application, not of the registration: Entra admin centre, Enterprise applications, Lantern.')
param servicePrincipalId string

param siteId string
param teamsAppId string
param schoolName string
param timeZone string = 'Europe/London'

@description('SHA-256 thumbprint of the app\'s certificate: 64 hexadecimal digits.')
@minLength(64)
@maxLength(64)
param certificateThumbprint string

@description('The certificate\'s private key, as PEM.')
@secure()
param certificateKey string

@description('The key that signs checkpoints, as PEM: openssl genpkey -algorithm ed25519. Keep a copy in a safe; never make a second one.')
@secure()
param checkpointKey string

@description('Host name under which people and Teams reach the server, in small letters. Empty: the one that Azure gives.')
param hostName string = ''

@description('The image, such as lanternabc.azurecr.io/lantern:1. Empty: everything but the server.')
param image string = ''

@description('How many servers run. They share the desk store.')
@minValue(1)
@maxValue(5)
param servers int = 2

var unique = uniqueString(resourceGroup().id)
var port = 3978
var keys = '/keys'

// Built-in roles of Azure.
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var tableContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

// Fetches the image and the keys. Graph, the bot and the tables are reached as the app itself, by its certificate.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: '${name}${unique}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource pulling 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    roleDefinitionId: acrPull
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${take(unique, 10)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource certificateSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'certificate-key'
  properties: { value: certificateKey }
}

resource checkpointSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'checkpoint-key'
  properties: { value: checkpointKey }
}

resource readingKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// The desk store holds concerns that SharePoint has not got yet: kept in three places, opened by no key that could be copied.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${take(unique, 11)}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
  }
}

resource writingTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, servicePrincipalId, tableContributor)
  scope: storage
  properties: {
    roleDefinitionId: tableContributor
    principalId: servicePrincipalId
    principalType: 'ServicePrincipal'
  }
}

// Lantern's log names events, ids and numbers, and nobody.
resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var serverHost = empty(hostName) ? '${name}.${environment.properties.defaultDomain}' : hostName

resource server 'Microsoft.App/containerApps@2024-03-01' = if (!empty(image)) {
  name: name
  location: location
  dependsOn: [pulling, readingKeys, writingTables]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      // Two versions side by side would share the desk, and an older one may not know what a newer one wrote.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        { server: registry.properties.loginServer, identity: identity.id }
      ]
      secrets: [
        { name: 'certificate-key', keyVaultUrl: certificateSecret.properties.secretUri, identity: identity.id }
        { name: 'checkpoint-key', keyVaultUrl: checkpointSecret.properties.secretUri, identity: identity.id }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'lantern'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: [
            { name: 'LANTERN_MODE', value: 'tenant' }
            { name: 'PORT', value: string(port) }
            // Only the view lies there, and it may be lost: the desk is in the tables, the keys are in the vault.
            { name: 'LANTERN_DATA', value: '/data/lantern' }
            { name: 'SCHOOL_NAME', value: schoolName }
            { name: 'TIME_ZONE', value: timeZone }
            { name: 'TENANT_ID', value: subscription().tenantId }
            { name: 'CLIENT_ID', value: clientId }
            { name: 'SITE_ID', value: siteId }
            { name: 'TEAMS_APP_ID', value: teamsAppId }
            { name: 'CERTIFICATE_THUMBPRINT', value: certificateThumbprint }
            { name: 'CERTIFICATE_KEY_FILE', value: '${keys}/certificate-key' }
            { name: 'CHECKPOINT_KEY_FILE', value: '${keys}/checkpoint-key' }
            { name: 'STORAGE_URL', value: 'https://${storage.name}.table.${az.environment().suffixes.storage}' }
          ]
          volumeMounts: [
            { volumeName: 'data', mountPath: '/data' }
            { volumeName: 'keys', mountPath: keys }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 10 }
          ]
        }
      ]
      scale: { minReplicas: servers, maxReplicas: servers }
      volumes: [
        { name: 'data', storageType: 'EmptyDir' }
        {
          name: 'keys'
          storageType: 'Secret'
          secrets: [
            { secretRef: 'certificate-key', path: 'certificate-key' }
            { secretRef: 'checkpoint-key', path: 'checkpoint-key' }
          ]
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${take(unique, 6)}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Lantern'
    endpoint: 'https://${serverHost}/api/messages'
    msaAppId: clientId
    // Without these two the service takes the bot for one of many tenants, which Azure no longer makes.
    msaAppType: 'SingleTenant'
    msaAppTenantId: subscription().tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

output host string = serverHost
output registryName string = registry.name
output storageAddress string = 'https://${storage.name}.table.${az.environment().suffixes.storage}'
